"""An article in a Word document (.docx)."""

from __future__ import annotations

import io
import zipfile
from typing import Any, Final

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details, check_date, find_date
from onrecord.sources.options import Options
from onrecord.sources.streams import too_large
from onrecord.sources.text import check_text

MAGIC: Final = b"PK\x03\x04"
_BREAKS: Final = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}


def read(data: bytes, name: str, details: Details, options: Options) -> Document:
    """The article in a Word document, its paragraphs parted by blank lines; InputError where it is none, or damaged.

    What was deleted while changes were tracked is left out. It is dated as a text is.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            root = _parse(parts, "word/document.xml", name, options)
            properties = "docProps/core.xml"
            titles = _parse(parts, properties, name, options).iter("{*}title") if properties in parts.namelist() else ()
            title = " ".join("".join(element.text or "" for element in titles).split())
    except KeyError as error:  # has no such part
        message = "is a ZIP archive or another office document; save it as plain text or as .docx"
        raise InputError(message, article=name, reason=Reason.BINARY) from error
    except InputError:
        raise
    except Exception as error:  # whatever zipfile and lxml raise on a document made to break them
        raise InputError("is a damaged Word document or ZIP archive", article=name, reason=Reason.BROKEN) from error
    paragraphs = (
        _words(element) for element in root.iter("{*}p") if next(element.iterancestors(element.tag), None) is None
    )
    text = check_text("\n\n".join(filter(str.strip, paragraphs)), name)
    return Document(
        name,
        text,
        details.title or title or None,
        check_date(details.published, name) or find_date(text),
        details.publisher,
    )


def _words(paragraph: Any) -> str:
    pieces = (
        element.text or "" if element.tag.endswith("}t") else _BREAKS.get(element.tag.rpartition("}")[2], "")
        for element in paragraph.iter("{*}t", *(f"{{*}}{tag}" for tag in _BREAKS))
    )
    return "".join(pieces).strip()


def _parse(parts: zipfile.ZipFile, part: str, name: str, options: Options) -> Any:
    """The root of one of the XML files in it; KeyError where there is none, SyntaxError where it is damaged."""
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415  of no use to those who read text

    if parts.getinfo(part).file_size > options.largest_article:
        raise too_large(options.largest_article, name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(parts.read(part), parser)
    etree.strip_elements(root, "{*}Fallback", with_tail=False)  # in which a box stands again, for older programs
    return root
