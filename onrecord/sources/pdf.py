"""Press releases and reports as PDF: the paragraphs again that its lines were printed from.

Words parted at the ends of lines are joined, page numbers and the headings that stand on every page left out, and a
paragraph that goes on over the page made whole.
"""

from __future__ import annotations

import itertools
import json
import re
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details, check_date, find_date
from onrecord.sources.options import Options
from onrecord.sources.pdf_lines import Line
from onrecord.sources.text import check_text

MAGIC: Final = b"%PDF-"
_SECONDS = 120  # a report of a thousand pages takes ten
_FULL = 0.8  # of the width that lines have, from which a line is full
_EDGE = 2  # lines at the head and the foot of a page among which furniture is looked for
_PAGE_NUMBER = re.compile(
    r"[-–|\s]*(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?[-–|\s]*", re.IGNORECASE
)
_ITEM = re.compile(r"[•‣▪◦●○■–*-]\s")
_HYPHENATED = re.compile(r"\w+-\w+")
_SOFT_HYPHEN = "\u00ad"
_ENDS = (".", "!", "?", ":", ";", "”", '"', "’", ")")
_NOT_TITLES = re.compile(r"microsoft |untitled|\S+\.\w{2,4}$", re.IGNORECASE)
_FAULTS = {
    "password": ("is protected by a password; save it without one", Reason.UNREADABLE),
    "damaged": ("is a damaged PDF file", Reason.BROKEN),
    "large": ("holds more text than is read in one piece; split it", Reason.TOO_LARGE),
}


def read(data: bytes, name: str, details: Details, options: Options, address: str | None = None) -> Document:
    """The article in a PDF file; InputError where it is damaged, locked, without text or too large.

    The day of publication is that of a line at its head where `details` has none, and never when the file was made.
    """
    found = _find_lines(data, name, options.largest_article)
    if fault := found.get("fault"):
        message, reason = _FAULTS[fault]
        raise InputError(message, article=name, reason=reason)
    text = "\n\n".join(_paragraphs([[_line(line) for line in page] for page in found["pages"]]))
    if not text:
        message = "holds no text, perhaps pictures of it; recognise its text first (OCR)"
        raise InputError(message, article=name, reason=Reason.EMPTY)
    title, author = (" ".join(str(found["info"].get(key, "")).split()) for key in ("Title", "Author"))
    return Document(
        name,
        check_text(text, name),
        details.title or (title if title and not _NOT_TITLES.match(title) else None),
        check_date(details.published, name) or find_date(text),
        details.publisher,
        address,
        (author,) if " " in author else (),  # one word is the name of an account
    )


def _find_lines(data: bytes, name: str, largest: int) -> dict[str, Any]:
    # -P: a module in the folder that one happens to work in is not run in place of the library's.
    command = [sys.executable, "-P", "-m", "onrecord.sources.pdf_lines", str(largest)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=True)
        found: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        message = f"is a PDF file that takes longer than {_SECONDS} seconds to read"
        raise InputError(message, article=name, reason=Reason.TOO_LARGE) from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise InputError("is a damaged PDF file", article=name, reason=Reason.BROKEN) from error
    return found


def _line(values: list[Any]) -> Line:
    text, left, bottom, right, top = values
    return text, left, bottom, right, top


def _paragraphs(pages: list[list[Line]]) -> Iterator[str]:
    """The paragraphs of all pages."""
    pages = [page for page in _without_furniture(pages) if page]
    compounds = Counter(word for page in pages for line in page for word in _HYPHENATED.findall(line[0].casefold()))
    text = ""
    for page in pages:
        for number, block in enumerate(_blocks(page)):
            block_text = ""
            for line in block:
                block_text = _join(block_text, line[0], compounds)
            begins_anew = block_text[:1].isupper() or _ITEM.match(block_text)
            if number == 0 and text and not text.endswith(_ENDS) and not begins_anew:  # it goes on over the page
                text = _join(text, block_text, compounds)
                continue
            if text:
                yield _finish(text)
            text = block_text
    if text:
        yield _finish(text)


def _finish(text: str) -> str:
    return text.replace(_SOFT_HYPHEN, "-")


def _without_furniture(pages: list[list[Line]]) -> Iterator[list[Line]]:
    """The pages without their numbers and without lines that stand in one place at the edge of several of them."""
    repeated = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    for page in pages:
        furniture = [
            line
            for line in _edges(page)
            if _PAGE_NUMBER.fullmatch(line[0]) or (repeated[_key(line)] > 1 and re.search(r"[^\W\d]", line[0]))
        ]
        yield [line for line in page if line not in furniture]


def _edges(page: list[Line]) -> list[Line]:
    """The outermost lines of a page, by where they stand on it."""
    by_height = sorted(page, key=lambda line: -line[2])
    return [*by_height[:_EDGE], *by_height[_EDGE:][-_EDGE:]]


def _key(line: Line) -> tuple[str, int]:
    """What is the same of a heading on each page: its words but for figures, and its height, to half an inch."""
    return re.sub(r"\d+", "0", line[0].casefold()), round(line[2] / 36)


def _blocks(page: list[Line]) -> Iterator[list[Line]]:
    """The lines of each paragraph: a wider gap, an indent, other letters or a short last line part two of them."""
    left = statistics.median_low([line[1] for line in page])
    right = max(line[3] for line in page)
    full = left + _FULL * (right - left)
    pairs = [(before, before[2] - line[2]) for before, line in itertools.pairwise(page) if before[2] > line[2]]
    # Few lines but full ones go on in the next; on a page of headings and short paragraphs most gaps part two.
    gaps = [gap for before, gap in pairs if before[3] >= full] or [gap for _, gap in pairs]
    usual_gap = statistics.median_low(gaps) if gaps else 0.0
    block: list[Line] = []
    for line in page:
        if block:
            before, height = block[-1], line[4] - line[2]
            gap = before[2] - line[2]
            is_apart = gap > 1.35 * usual_gap or gap < 0
            is_item = _ITEM.match(line[0]) is not None
            is_indented = line[1] > left + height and before[1] < left + height / 2 and not _ITEM.match(block[0][0])
            is_other = abs((before[4] - before[2]) - height) > 0.25 * height
            is_short = before[3] < full and before[0].endswith(_ENDS)
            if is_apart or is_item or is_indented or is_other or is_short:
                yield block
                block = []
        block.append(line)
    if block:
        yield block


def _join(text: str, line: str, compounds: Counter[str]) -> str:
    """`line` after `text`, a word parted between them put together as it is written elsewhere in the file."""
    if not text:
        return line
    if not text.endswith(("-", _SOFT_HYPHEN)) or not text[-2:-1].isalnum() or not line[:1].isalnum():
        return f"{text} {line}"
    first = re.split(r"[^\w-]", text[:-1])[-1]
    second = re.match(r"\w+", line)
    whole = f"{first}-{second[0] if second else ''}".casefold()
    if not line[:1].islower() or whole in compounds:
        return f"{text[:-1]}-{line}"
    return text[:-1] + line
