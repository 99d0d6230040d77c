"""Small files of the kinds that articles come in, written by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from onrecord.errors import InputError
from onrecord.record import Document
from onrecord.sources import Details, Options, read_sources

SENTENCE = "The envoys met again in Valletta and agreed on nothing but the date of the next round. "
PARAGRAPH = SENTENCE * 6
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Envoys part without a deal</title>
<meta property="og:site_name" content="Mediterranean Courier"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Envoys part without a deal</h1>
<p>{PARAGRAPH}</p><p>“We shall see,” said Ana Lind, the mediator. {PARAGRAPH}</p></article></body></html>"""

Placed = tuple[float, float, str]  # left, height above the foot of the page, words


def read(
    *paths: Path | str, details: Details | None = None, options: Options | None = None
) -> list[Document | InputError]:
    """All that comes from `paths`."""
    return list(read_sources(map(str, paths), details or Details(), None, options))


def read_one(path: Path | str, details: Details | None = None, options: Options | None = None) -> Document:
    """The one article at `path`."""
    (found,) = read(path, details=details, options=options)
    assert isinstance(found, Document), found
    return found


def refuse(path: Path | str, options: Options | None = None) -> InputError:
    """The one error that comes from `path`; it is one line."""
    (found,) = read(path, options=options)
    assert isinstance(found, InputError), found
    assert str(found).isprintable()
    assert found.source == str(path)
    return found


def make_docx(paragraphs: Iterable[str], title: str = "") -> bytes:
    """A Word document of paragraphs of runs, which are XML."""
    body = "".join(f"<w:p>{runs}</w:p>" for runs in paragraphs)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>')
        if title:
            parts.writestr(
                "docProps/core.xml", f'<cp:core xmlns:cp="cp" xmlns:dc="dc"><dc:title>{title}</dc:title></cp:core>'
            )
    return out.getvalue()


def make_pdf(pages: Iterable[Iterable[Placed]], info: str = "", size: int = 11) -> bytes:
    """A PDF file with lines of Helvetica."""
    pages = list(pages)
    numbers = range(4, 4 + 2 * len(pages), 2)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{n} 0 R' for n in numbers)}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in zip(numbers, pages, strict=True):
        shown = (f"1 0 0 1 {x} {y} Tm ({_escape(words)}) Tj" for x, y, words in lines)
        content = f"BT /F1 {size} Tf " + " ".join(shown) + " ET"
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {number + 1} 0 R >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    objects.append(f"<< {info} >>")
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(data)}\n"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}%%EOF".encode()


def _escape(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def make_warc(
    address: str, body: bytes | str, headers: str = "Content-Type: text/html; charset=utf-8", status: str = "200 OK"
) -> bytes:
    """A record of a web archive: the answer of a server."""
    content = body.encode() if isinstance(body, str) else body
    answer = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + content
    return make_warc_record("response", address, "application/http; msgtype=response", answer)


def make_warc_record(kind: str, address: str, content_type: str, content: bytes) -> bytes:
    """A record of a web archive."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-05-19T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {content_type}\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"
