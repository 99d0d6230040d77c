"""Signs that a text has in the code of the page, or under the wrong encoding, that it came by, and broken lines.

"&quot;No,&quot; said Lundâ€™s aide", "the minis-" / "ter".

They are read as what they stand for; the text itself is left as it is.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final

_ENTITY: Final = r"&(?:amp;)?(?:#\d{2,5}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});"
# UTF-8 that was read as Windows-1252: "â€œ" for a quotation mark, whose other end may have lost its last byte, "Ã©".
_MISREAD: Final = r"â€[\x80-\xbfœ™˜“”¦]?|Ã[\xa1-\xaa\xac-\xba\xbc-\xbf]|Â[\xa0«»]"
# What follows a hyphen that stays, as in "Iran-" / "backed".
_PARTICIPLES: Final = r"(?:backed|based|brokered|controlled|funded|led|mediated|occupied|owned|run|sponsored|wide)"
# A line that goes on with the rest of a word, "counter-" / "part", or of a mail that is answered, "> we" / "> will".
_BROKEN: Final = rf"-(?<=[a-z]{{2}}-)\r?\n[ \t>]*(?!{_PARTICIPLES}\b)(?=[a-z]{{2}})|\n(?<=[\w,]\n)> ?(?:> ?)*(?=\w)"
_CODED: Final = re.compile(f"{_ENTITY}|{_MISREAD}|{_BROKEN}")
_CUT_OFF: Final = {"â€": "”"}


def is_coded(text: str) -> bool:
    """Whether a text has such signs."""
    return _CODED.search(text) is not None


def decode(text: str) -> str:
    """The text with what its coded signs stand for."""
    return _CODED.sub(lambda match: _sign(match.group()), text)


def decode_with_places(text: str) -> tuple[str, list[int]]:
    """The text decoded, and for each of its characters where it begins in the text, with the end of the text last."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for match in _CODED.finditer(text):
        sign = _sign(match.group())
        pieces += [text[at : match.start()], sign]
        places += range(at, match.start())
        places += [match.start()] * len(sign) if sign != match.group() else range(*match.span())
        at = match.end()
    pieces.append(text[at:])
    return "".join(pieces), [*places, *range(at, len(text) + 1)]


def _sign(coded: str) -> str:
    """What a sign stands for, a space for a line's end, nothing for what is never seen, as in "minis&shy;ter"; itself
    where that is no sign of a text."""
    if coded in _CUT_OFF:
        return _CUT_OFF[coded]
    if coded[0] in "-\n":
        return "" if coded[0] == "-" else " "
    try:
        sign = html.unescape(html.unescape(coded)) if coded[0] == "&" else coded.encode("cp1252").decode("utf-8")
    except UnicodeError:
        sign = "”" if coded == "â€\x9d" else coded
    if len(sign) != 1:
        return coded
    if sign.isspace():
        return sign if sign == "\xa0" else " "
    if unicodedata.category(sign) == "Cf":
        return ""
    return sign if sign.isprintable() else coded
