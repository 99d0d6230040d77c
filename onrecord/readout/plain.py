"""Plain words on one line: counted, joined, and harmless to show."""

from __future__ import annotations

import re
from collections.abc import Sequence

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def count(number: int, one: str, many: str | None = None) -> str:
    """``"1 contact"``, ``"2 contacts"``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def join_words(words: Sequence[str], last: str = "and") -> str:
    """``"A, B and C"``."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def harmless(text: str) -> str:
    """`text` of the same length, with a visible sign for each character that would act on a screen instead of showing.

    Control characters become their pictures (U+2400 to U+2421); C1 controls and those that turn the direction of
    writing, with which a text can be made to look like another, become U+FFFD.
    """
    return _UNSHOWABLE.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


def squeeze(text: str) -> str:
    """`text` on one line, harmless to show."""
    return harmless(" ".join(text.split()))
