"""What may stand in the fields of entries that people correct or add, and how they may write it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

import pydantic

from onrecord.archive.criteria import find_country
from onrecord.archive.portable import PARTIES
from onrecord.errors import ArchiveError
from onrecord.record import ActorKind, Channel, ContactKind, ContactStatus, EventType, Force, Form, Mode

_ONE_OF: Final[Mapping[tuple[str, str], Iterable[str]]] = {
    ("actor", "kind"): ActorKind,
    ("statement", "form"): Form,
    ("statement", "mode"): Mode,
    ("statement", "channel"): Channel,
    ("contact", "kind"): ContactKind,
    ("contact", "status"): ContactStatus,
    ("commitment", "force"): Force,
    ("event", "type"): EventType,
    ("event", "status"): (*ContactStatus, "claimed"),
}
_NEVER_EMPTY: Final = {
    "actor": ("name", "kind"),
    "statement": ("content", "form", "mode"),
    "contact": ("kind", "participants", "status", "evidence"),
    "commitment": ("force", "what", "evidence"),
    "event": ("type", "evidence"),
}
_CODE: Final = re.compile(r"[A-Z]{3}")
_WIKIDATA: Final = re.compile(r"Q[1-9]\d*")
_DURATION: Final = re.compile(r"P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?")


def check_value(kind: str, field: str, value: Any) -> Any:
    """`value` for a field of an entry of that kind, as the record has it: a country by its code, words of a list in
    their spelling. Raises ArchiveError where it cannot stand there."""
    if value is None or value in ("", []):
        if field in _NEVER_EMPTY[kind]:
            raise ArchiveError(f"{field} of a {kind} cannot be nothing; --reject says that there is no such {kind}")
        return value
    if field in PARTIES:
        return _check_parties(field, value)
    if field == "date":
        return _check_date(value)
    if field == "country":
        return find_country(value)
    if field == "duration" and not _DURATION.fullmatch(value):
        raise ArchiveError(f"duration cannot be {value!r}; write it in ISO 8601, such as PT2H or P3D")
    if field == "wikidata" and not _WIKIDATA.fullmatch(value):
        raise ArchiveError(f"wikidata cannot be {value!r}; write an id such as Q7747")
    return _check_word(field, value, _ONE_OF[kind, field]) if (kind, field) in _ONE_OF else value


def tell_reason(error: ValueError) -> str:
    """What is wrong with a value or record, in one line."""
    if isinstance(error, pydantic.ValidationError):
        return "; ".join(fault["msg"] for fault in error.errors())
    return " ".join(str(error).split())


def _check_word(field: str, value: str, words: Iterable[str]) -> str:
    plain = re.sub(r"[\s-]+", "_", str(value).strip()).casefold()
    for word in words:
        if word.casefold() == plain:
            return str(word)
    raise ArchiveError(f"{field} cannot be {str(value)!r}; it is one of: {', '.join(words)}")


def _check_parties(field: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        return _check_party(value)
    parties = [_check_party(party) for party in value]
    if field == "participants" and len({(party["name"].casefold(), party["kind"]) for party in parties}) < 2:
        raise ArchiveError("a contact has two participants or more; part them by semicolons")
    return parties


def _check_party(party: Mapping[str, Any]) -> dict[str, Any]:
    kind, country = _check_word("kind", party["kind"], ActorKind), party.get("country")
    if country is not None and not _CODE.fullmatch(country):  # the archive's own may be of a state that is no more
        country = find_country(country)
    return {**party, "kind": kind, "country": country}


# --- Dates

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH: Final = re.compile(r"(\d{4})-(\d\d)")
_YEAR: Final = re.compile(r"(\d\d)(\d\d|\dX|XX)")
# Of EDTF's seasons, quarters and halves: the month in which each begins, and that in which it ends.
_PARTS: Final = {
    **{20 + n: (3 * n, 3 * n + 2) for n in range(1, 5)},
    **{32 + n: (3 * n - 2, 3 * n) for n in range(1, 5)},
    **{39 + n: (6 * n - 5, 6 * n) for n in (1, 2)},
}
_OPEN: Final = ".."


def _check_date(value: Any) -> str:
    date = "/".join(part.strip() for part in str(value).split("/"))
    first, slash, last = date.partition("/")
    try:
        if not slash:
            _bounds(first)
        elif _OPEN not in (first, last):
            if _bounds(first)[0] > _bounds(last)[1]:
                raise ArchiveError(f"date cannot be {str(value)!r}; it ends before it begins")
        else:
            _bounds(last if first == _OPEN else first)
    except ValueError as error:
        forms = "2025-05-19, 2025-05, 2025, 2025-21 (its spring) or 2025-05-16/2025-05-18"
        raise ArchiveError(f"date cannot be {str(value)!r}; write a date that the calendar has as {forms}") from error
    return date


def _bounds(text: str) -> tuple[str, str]:
    """The first and the last day of an EDTF date without an interval, to compare with; ValueError where it is none."""
    plain = text.rstrip("?~%")
    if _DAY.fullmatch(plain):
        datetime.date.fromisoformat(plain)
        return plain, plain
    if year := _YEAR.fullmatch(plain):
        earliest, latest = year[0].replace("X", "0"), year[0].replace("X", "9")
        datetime.date(int(earliest), 1, 1)
        return f"{earliest}-01-01", f"{latest}-12-31"
    month = _MONTH.fullmatch(plain)
    if month is None:
        raise ValueError(text)
    number = int(month[2])
    begins, ends = _PARTS.get(number, (number, number))
    datetime.date(int(month[1]), begins, 1)
    return f"{month[1]}-{begins:02}-01", f"{int(month[1]) + ends // 13:04}-{(ends - 1) % 12 + 1:02}-31"
