"""From bytes to text, whatever wrote them."""

from __future__ import annotations

import codecs
import re

from onrecord.errors import InputError, Reason

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
)
_SAMPLE = 1 << 16  # bytes looked at to tell text from other data
_NO_TEXT = re.compile(rb"[\x00-\x06\x0e-\x1a\x7f]")  # bytes that no text has many of
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]{1,3}")
_HIGH = re.compile(rb"[\x80-\xff]+")
_CP1252_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


def decode(data: bytes, article: str, declared: str | None = None) -> str:
    """The text of `data`, line ends as they are, without a byte order mark.

    UTF-8 and UTF-16 are known for certain and come first, then the encoding that the file itself declares, then
    Windows-1252 for mostly unaccented text, then what charset-normalizer finds most likely. Raises InputError where
    `data` is no text or its encoding stays unknown.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding, article)
    for magic, kind in _BINARY:
        if data.startswith(magic):
            raise InputError(f"is {kind}, not text; save it as plain text", article=article, reason=Reason.BINARY)
    if wide := _unmarked_utf16(data[:_SAMPLE]):
        return _decode_as(data, wide, article)
    sample = data[:_SAMPLE]
    if b"\x00" in sample or len(_NO_TEXT.findall(sample)) > len(sample) // 20:
        raise InputError("is binary data, not text; save it as plain text", article=article, reason=Reason.BINARY)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, article, declared)


def _unmarked_utf16(sample: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of mostly Latin text is zero."""
    pairs = len(sample) // 2
    even, odd = sample[: 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if pairs and odd > 0.7 * pairs and not even:
        return "utf-16-le"
    return "utf-16-be" if pairs and even > 0.7 * pairs and not odd else None


def _decode_as(data: bytes, encoding: str, article: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        at = f"byte {error.start} is not {encoding.removesuffix('-sig').upper()}"
        message = f"is damaged: {at}, as its first bytes say; save it again as UTF-8"
        raise InputError(message, article=article, reason=Reason.ENCODING) from error


def _decode_other(data: bytes, article: str, declared: str | None) -> str:
    if declared:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass  # pages often declare what they are not
    high = _HIGH.findall(data)
    n_high = sum(map(len, high))
    if sum(map(len, _MULTIBYTE.findall(data))) > 0.8 * n_high:
        return data.decode("utf-8", errors="replace")  # UTF-8 with a few damaged places
    if n_high < len(data) // 4 and not _CP1252_UNDEFINED.search(data):
        return data.decode("cp1252")
    from charset_normalizer import from_bytes  # noqa: PLC0415  slow to import, seldom needed

    best = from_bytes(data).best()
    if best is None:
        message = "is in an encoding that could not be told; save it as UTF-8"
        raise InputError(message, article=article, reason=Reason.ENCODING)
    return str(best)
