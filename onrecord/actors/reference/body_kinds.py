"""What kind of body a noun may mean: "the company" is no ministry and no party, "the newspaper" no bank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party
from onrecord.knowledge import fold_words, organizations

# Kinds of bodies by how the codes of the well-known ones end, and by the noun in others' names.
_CODES: Final = {
    "BUS": "business",
    "COP": "police",
    "GOV": "government",
    "INS": "rebels",
    "JUD": "court",
    "LAB": "union",
    "LEG": "parliament",
    "MED": "media",
    "MIL": "army",
    "OPP": "party",
    "PTY": "party",
    "REB": "rebels",
    "SEP": "rebels",
    "SPY": "government",
    "UAF": "rebels",
}
_NOUNS: Final = {
    "airlines": "business",
    "airways": "business",
    "army": "army",
    "bank": "bank",
    "corp": "business",
    "court": "court",
    "department": "government",
    "herald": "media",
    "inc": "business",
    "ltd": "business",
    "ministry": "government",
    "motors": "business",
    "news": "media",
    "parliament": "parliament",
    "party": "party",
    "plc": "business",
    "police": "police",
    "times": "media",
    "tribunal": "court",
    "union": "union",
    "university": "university",
}
_FIRMS: Final = frozenset("bank business media".split())  # a newspaper is a company too
_PRESS: Final = frozenset(("media",))
_MAY_BE: Final[Mapping[str, frozenset[str]]] = {
    "airline": frozenset(("business",)),
    "army": frozenset(("army",)),
    "bank": frozenset("bank business government international".split()),
    "bloc": frozenset("international party union".split()),
    "broadcaster": _PRESS,
    "carmaker": frozenset(("business",)),
    "carrier": frozenset(("business",)),
    "chain": frozenset("business media".split()),
    "channel": _PRESS,
    "club": frozenset(("business",)),
    "company": _FIRMS,
    "daily": _PRESS,
    "firm": _FIRMS,
    "lender": _FIRMS | {"international"},
    "magazine": _PRESS,
    "manufacturer": frozenset(("business",)),
    "militia": frozenset("army rebels".split()),
    "newspaper": _PRESS,
    "office": frozenset("court government international parliament police".split()),
    "operator": _FIRMS,
    "palace": frozenset(("government",)),
    "paper": _PRESS,
    "party": frozenset("party rebels".split()),
    "presidency": frozenset(("government",)),
    "station": _PRESS,
    "tabloid": _PRESS,
    "union": frozenset("international party union".split()),
    "university": frozenset(("university",)),
    "weekly": _PRESS,
}
"""The kinds that a noun may mean; a body of an unknown kind may be any."""


class BodyKinds:
    """Those of the bodies of one article."""

    def __init__(self, namings: Namings) -> None:
        self._namings = namings
        self._kinds: dict[Party, frozenset[str]] = {}

    def may_be(self, noun: str, body: Party) -> bool:
        """Whether a noun, in lower case, may mean a body with a name."""
        wanted = _MAY_BE.get(noun)
        return wanted is None or (told := self._kinds_of(body)) == frozenset() or not wanted.isdisjoint(told)

    def _kinds_of(self, body: Party) -> frozenset[str]:
        if body not in self._kinds:
            names = (self._namings.layout.words[a : b + 1] for a, b in self._namings.places_of(body))
            self._kinds[body] = frozenset(_told_by(names))
        return self._kinds[body]


def _told_by(names: Iterable[list[str]]) -> Iterable[str]:
    for name in names:
        words = fold_words(" ".join(name))
        known = organizations().get(words)
        if known is not None and known.code:
            kind = _CODES.get(known.code[-3:])
            if known.code.startswith("IGO") and kind not in {"court", "parliament"}:
                kind = "international"
        else:
            kind = _NOUNS.get(_noun_of(words))
        if kind is not None:
            yield kind


def _noun_of(name: Sequence[str]) -> str:
    """The noun in the name of a body: "bank" of "Reef Bank" and "Central Bank of Peru"."""
    of = next((n for n, word in enumerate(name) if word == "of" and n > 0), len(name))
    return "".join(name[of - 1 : of])
