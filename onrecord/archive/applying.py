"""Corrections applied to what the program read: entries found again by their words, changed, put in, taken out.

Where the program misses a corrected entry later, it is put back: a person vouched for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from onrecord.archive import portable
from onrecord.archive.corrections import ENTRY, Correction, standing
from onrecord.archive.portable import PARTIES, WHO, Plain
from onrecord.archive.values import check_value, tell_reason
from onrecord.errors import ArchiveError
from onrecord.record import Record

LETTERS: Final = {"actor": "a", "statement": "s", "contact": "c", "commitment": "k", "event": "e"}
SECTIONS: Final = {kind: f"{kind}s" for kind in LETTERS}
FIELDS: Final = {
    "actor": WHO,
    "statement": ("speaker", "addressees", "content", "form", "mode", "channel", "date"),
    "contact": ("kind", "participants", "status", "evidence", "place", "date", "duration"),
    "commitment": ("force", "by", "to", "what", "condition", "evidence", "date"),
    "event": ("type", "source", "target", "evidence", "date", "status"),
}
WORDS: Final = frozenset({"content", "evidence", "what", "condition"})
# What tells two entries of a kind apart that have the same words.
_TELLING: Final = {
    "statement": ("speaker",),
    "contact": ("kind", "participants"),
    "commitment": ("force", "by"),
    "event": ("type", "source", "target"),
}
_SAME: Final = 0.5  # two readings of one entry share at least this part of the characters of both together


@dataclass(frozen=True, slots=True)
class Corrected:
    """A record after corrections, and the ids of its entries that these changed."""

    record: Record
    changed: frozenset[str] = frozenset()


def apply(record: Record, made: Iterable[Correction]) -> Corrected:
    """The record with the corrections in their order; of two of the same field the later counts.

    A correction whose words the article has no more is passed over.
    """
    made = standing(made)
    if not made:
        return Corrected(record)
    plain = record.to_json()
    changed: set[str] = set()
    for correction in made:
        changed |= _apply(plain, correction)
    return Corrected(Record.from_json(plain), frozenset(changed))


def make_correction(record: Record, local_id: str, field: str, should_be: Any, who: str, at: str) -> Correction:
    """The correction of a field of the entry or actor `local_id`, with `should_be` as in Correction.

    Raises ArchiveError where there is no such entry or field, and where the record could not be with that value.
    """
    plain = record.to_json()
    kind, entry = _find_by_id(plain, local_id)
    if field not in (*FIELDS[kind], ENTRY):
        raise ArchiveError(f"{field!r} is no field of a {kind}; correct one of: {', '.join(FIELDS[kind])}")
    if field != ENTRY:
        should_be = check_value(kind, field, should_be)
    found = stretches(kind, entry)
    if not found:
        raise ArchiveError(f"{local_id} has no words of its own in the article; correct the entry that names it")
    start, end = found[0]
    whole = portable.pack(plain, entry)
    was = None if field == ENTRY else _shown(field, whole[field])
    words = record.document.text[start:end]
    correction = Correction(kind, local_id, start, end, words, whole, field, was, should_be, who, at)
    try:
        changed = apply(record, [correction]).changed
    except ValueError as error:
        raise ArchiveError(f"{field} of {local_id} cannot be {should_be!r}: {tell_reason(error)}") from error
    if local_id not in changed:
        raise ArchiveError(f"the words {should_be!r} do not stand in the article; copy them from it")
    return correction


def _apply(record: Plain, correction: Correction) -> set[str]:
    """Change `record`; the ids of the entries that this changed."""
    shift = _find_shift(record["document"]["text"], correction)
    if shift is None:
        return set()
    section, field = record[SECTIONS[correction.entry]], correction.field
    if field == ENTRY and correction.should_be is not None:
        return _add(record, correction, shift)
    entry = _find_by_words(section, correction, shift)
    if field == ENTRY:
        return _reject(record, correction.entry, entry) if entry else set()
    if entry is None:
        found = portable.unpack(record, correction.whole, shift)
        if found is None:
            return set()
        entry = {"id": portable.next_id(section, LETTERS[correction.entry], correction.local_id), **found}
        section.append(entry)
    value = in_record(record, entry, field, correction.should_be, correction.start + shift)
    if field in WORDS and value is None and correction.should_be is not None:
        return set()
    entry[field] = value
    return {entry["id"]}


def _find_by_id(record: Plain, local_id: str) -> tuple[str, Plain]:
    for kind, section in SECTIONS.items():
        for entry in record[section]:
            if entry["id"] == local_id:
                return kind, entry
    raise ArchiveError(f"the article has no entry {local_id}")


def _find_shift(text: str, correction: Correction) -> int | None:
    """How many characters further on the words stand in `text`; None where they do not."""
    if text[correction.start : correction.end] == correction.words:
        return 0
    starts = (match.start() for match in re.finditer(re.escape(correction.words), text))
    return min((start - correction.start for start in starts), key=abs, default=None)


def _find_by_words(section: list[Plain], correction: Correction, shift: int) -> Plain | None:
    """The entry that has the words of the correction, or most of them."""
    start, end = correction.start + shift, correction.end + shift
    best, most = None, (_SAME, False)
    for entry in section:
        for first, last in stretches(correction.entry, entry):
            shared = (min(end, last) - max(start, first)) / (max(end, last) - min(start, first))
            likeness = (shared, entry["id"] == correction.local_id)
            if likeness > most:
                best, most = entry, likeness
    return best


def stretches(kind: str, entry: Plain) -> list[tuple[int, int]]:
    """Where an entry stands: an actor at each mention, others from their first word to their last."""
    if kind == "actor":
        return [(start, end) for start, end in entry["mentions"]]
    spans = entry.get("content") or entry["evidence"]
    return [(min(start for start, _ in spans), max(end for _, end in spans))]


def find_twin(record: Plain, kind: str, entry: Plain) -> Plain | None:
    """The entry of `record` that says what `entry` does: most of the same words and what tells such entries apart."""
    return next((other for other in record[SECTIONS[kind]] if _is_twin(kind, entry, other)), None)


def _is_twin(kind: str, entry: Plain, other: Plain) -> bool:
    if kind == "actor":
        return (entry["name"].casefold(), entry["kind"]) == (other["name"].casefold(), other["kind"])
    (start, end), (first, last) = stretches(kind, entry)[0], stretches(kind, other)[0]
    if kind == "statement" and (start, end) == (first, last):  # words are said once, whoever is taken for the speaker
        return True
    is_told_apart = any(_as_set(entry[field]) != _as_set(other[field]) for field in _TELLING[kind])
    return not is_told_apart and (min(end, last) - max(start, first)) / (max(end, last) - min(start, first)) > _SAME


def _as_set(value: Any) -> frozenset[Any]:
    return frozenset(value if isinstance(value, list) else [value])


def _add(record: Plain, correction: Correction, shift: int) -> set[str]:
    """Put in an entry that a person added; where the reading has it by now, what the person told of it counts."""
    section = record[SECTIONS[correction.entry]]
    added = portable.unpack(record, correction.whole, shift)
    if added is None:
        return set()
    entry = find_twin(record, correction.entry, added)
    if entry is None:
        entry = {"id": portable.next_id(section, LETTERS[correction.entry], correction.local_id), **added}
        section.append(entry)
    entry.update({field: added[field] for field in correction.should_be})
    return {entry["id"]}


def _reject(record: Plain, kind: str, rejected: Plain) -> set[str]:
    """Take an entry out, and its id from the entries that name it."""
    changed = {rejected["id"]}
    record[SECTIONS[kind]].remove(rejected)
    naming = {"actor": PARTIES, "statement": frozenset({"statement"})}.get(kind, frozenset())
    for entry in (entry for section in SECTIONS.values() for entry in record[section]):
        for field in naming & entry.keys():
            if entry[field] == rejected["id"]:
                entry[field] = None
                changed.add(entry["id"])
            elif isinstance(entry[field], list) and rejected["id"] in entry[field]:
                entry[field].remove(rejected["id"])
                changed.add(entry["id"])
    return changed


def in_record(record: Plain, entry: Plain, field: str, value: Any, near: int) -> Any:
    """A corrected value as the record's JSON has it."""
    if value is None:
        return None
    if field in WORDS:
        return find_words(record["document"]["text"], value, near)
    if field in PARTIES:
        if isinstance(value, list):
            return [portable.find_actor(record, who) for who in value]
        return portable.find_actor(record, value)
    if field == "date":
        return {"value": value, "text": (entry["date"] or {}).get("text")}
    return value


def find_words(text: str, words: str, near: int) -> list[list[int]] | None:
    """The spans of the segments of `words`, each at its place next to `near`; None where one is nowhere."""
    spans = []
    for segment in words.split(" … "):
        places = find_places(text, segment)
        if not places:
            return None
        spans.append([*min(places, key=lambda place: abs(place[0] - near))])
    return spans


def find_places(text: str, words: str) -> list[tuple[int, int]]:
    """Each place where the words stand in `text`, whatever white space is between them there."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [match.span() for match in re.finditer(pattern, text)] if pattern else []


def _shown(field: str, value: Any) -> Any:
    """A value of the entry as `was` and `should_be` have it."""
    if field in WORDS and value is not None:
        return " … ".join(words for _, _, words in value)
    if field == "date" and value is not None:
        return value["value"]
    return value
