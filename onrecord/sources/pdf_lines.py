"""Finds the lines of a PDF file: run as a process of its own, PDF on standard input, JSON on standard output.

A crafted file may crash or exhaust the library that reads it, or keep it busy for ever; here it harms nothing else.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from typing import Any

Line = tuple[str, float, float, float, float]  # the words; left, bottom, right, top in points of 1/72 inch
_MOST_MEMORY = 3 << 30  # bytes
_HYPHEN = "\u00ad"  # how a hyphen is written that only parts a word at the end of a line


def main() -> None:
    """Write ``{"info": {...}, "pages": [[line, ...], ...]}`` or ``{"fault": "..."}``; argument: most characters."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # there is none on Windows
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    json.dump(_find(sys.stdin.buffer.read(), int(sys.argv[1])), sys.stdout)


def _find(data: bytes, most_characters: int) -> dict[str, Any]:
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {"fault": "password" if "password" in str(error).casefold() else "damaged"}
    pages, n_characters = [], 0
    for index in range(len(file)):
        try:
            page = file[index].get_textpage()
        except pypdfium2.PdfiumError:
            return {"fault": "damaged"}
        n_characters += page.count_chars()
        if n_characters > most_characters:
            return {"fault": "large"}
        pages.append(list(_lines(page)))
        page.close()
    return {"info": file.get_metadata_dict(skip_empty=True), "pages": pages}


def _lines(page: Any) -> Iterator[Line]:
    """The lines of a page in the order in which they are printed."""
    from pypdfium2 import raw  # noqa: PLC0415

    words: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    for index in range(page.count_chars() + 1):
        code = raw.FPDFText_GetUnicode(page, index) if index < page.count_chars() else 0x0A
        character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        is_hyphen = raw.FPDFText_IsHyphen(page, index) == 1
        if is_hyphen:  # the library writes no line break after it
            words.append(_HYPHEN)
            boxes.append(page.get_charbox(index, loose=True))
        if is_hyphen or character in {"\r", "\n"}:
            line = "".join(words)
            if line.strip() and boxes:
                yield _bounds(line, boxes)
            words, boxes = [], []
        elif character.isprintable() or character == "\t":
            words.append(character)
            if not character.isspace():
                boxes.append(page.get_charbox(index, loose=True))


def _bounds(line: str, boxes: list[tuple[float, float, float, float]]) -> Line:
    left, bottom, right, top = zip(*boxes, strict=True)
    return " ".join(line.split()), min(left), min(bottom), max(right), max(top)


if __name__ == "__main__":
    main()
