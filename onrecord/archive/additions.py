"""Entries that the program missed, as people add them: corrections of what was nothing before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from onrecord.archive import portable
from onrecord.archive.applying import LETTERS, SECTIONS, apply, find_places, find_twin, find_words, in_record, stretches
from onrecord.archive.corrections import ENTRY, Correction
from onrecord.archive.portable import Plain
from onrecord.archive.values import check_value, tell_reason
from onrecord.errors import ArchiveError
from onrecord.record import Record

_NEEDED: Final[dict[str, tuple[str, ...]]] = {
    "actor": ("kind",),
    "statement": (),
    "contact": ("kind", "participants"),
    "commitment": ("force", "by"),
    "event": ("type",),
}
# What an entry is unless a person says otherwise; what follows from its words is in _draft.
_USUAL: Final[dict[str, Plain]] = {
    "actor": {"role": None, "country": None, "code": None, "wikidata": None},
    "statement": {"speaker": None, "addressees": [], "mode": "speech", "channel": None, "date": None},
    "contact": {"status": "held", "place": None, "date": None, "duration": None},
    "commitment": {"to": [], "condition": None, "date": None},
    "event": {"source": [], "target": [], "date": None, "status": None},
}
_BY_WORDS: Final = {"actor": ("name",), "statement": ("form",), "commitment": ("what",)}
_WORDS: Final = frozenset({"mentions", "content", "evidence"})
_QUOTATION_MARKS: Final = frozenset("\"'“”„«»‘’‚‹›`")


def make_addition(
    record: Record, kind: str, words: str, given: Mapping[str, Any], who: str, at: str, gone: Iterable[str] = ()
) -> Correction:
    """The correction that adds an entry with its words in the article, segments joined by " … ".

    The values of the fields that are `given` are as in Correction, and the entry's id is none of those that are `gone`.
    Raises ArchiveError where the words do not stand in the article, a field is missing or none of that kind, the
    article has the entry, or the record could not be so.
    """
    _check_fields(kind, given)
    given = {field: check_value(kind, field, value) for field, value in given.items()}
    plain, text = record.to_json(), record.document.text
    twin = None
    for spans in _find_all(text, kind, words):
        entry = _draft(plain, kind, spans, given, gone)
        twin = find_twin(plain, kind, entry)
        if twin is None:
            start, end = stretches(kind, entry)[0]
            whole = portable.pack(plain, entry)
            told = {field: whole[field] for field in (*given, *_WORDS & whole.keys())}
            made = Correction(kind, entry["id"], start, end, text[start:end], whole, ENTRY, None, told, who, at)
            return _check_record(record, made)
    if twin is not None:
        raise ArchiveError(f"the article has this {kind} already, as {twin['id']}; correct that")
    raise ArchiveError(f"the words {words!r} do not stand in the article; copy them from it")


def _check_fields(kind: str, given: Mapping[str, Any]) -> None:
    if kind not in SECTIONS:
        raise ArchiveError(f"{kind!r} is no kind of entry; add one of: {', '.join(SECTIONS)}")
    fields = (*_NEEDED[kind], *_BY_WORDS.get(kind, ()), *_USUAL[kind])
    if wrong := next((field for field in given if field not in fields), None):
        raise ArchiveError(f"{wrong!r} is no field of a new {kind}; give some of: {', '.join(fields)}")
    if missing := [field for field in _NEEDED[kind] if not given.get(field)]:
        raise ArchiveError(f"a new {kind} needs its {' and '.join(missing)}")


def _find_all(text: str, kind: str, words: str) -> Iterator[list[list[int]]]:
    """The spans of the words at each place where they stand; an actor's are one entry's mentions."""
    first = find_places(text, words.partition(" … ")[0])
    if kind == "actor":
        whole = [[start, end] for start, end in first if not _is_within_word(text, start, end)]
        yield from [whole] if whole else []
        return
    for start, _ in first:
        spans = find_words(text, words, start)
        if spans is not None:
            yield spans


def _is_within_word(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()


def _draft(record: Plain, kind: str, spans: list[list[int]], given: Mapping[str, Any], gone: Iterable[str]) -> Plain:
    """The entry in the shape of the record's JSON; actors that the record lacks are put into it."""
    text, (start, end) = record["document"]["text"], spans[0]
    by_words: dict[str, Plain] = {
        "actor": {"name": text[start:end], "mentions": spans},
        "statement": {"form": _form(text, start, end), "content": spans, "source": None, "cue": None},
        "commitment": {"what": spans, "evidence": spans, "statement": None},
    }
    entry: Plain = {"id": portable.next_id(record[SECTIONS[kind]], LETTERS[kind], gone=gone), **_USUAL[kind]}
    entry |= by_words.get(kind, {"evidence": spans})
    if kind != "actor":
        entry["confidence"] = None
    for field, value in given.items():
        entry[field] = in_record(record, entry, field, value, start)
        if entry[field] is None and value is not None:
            raise ArchiveError(f"the words {value!r} do not stand in the article; copy them from it")
    return entry


def _form(text: str, start: int, end: int) -> str:
    """Direct where the words stand in quotation marks, which may be among them."""
    is_quoted = all(mark in _QUOTATION_MARKS for mark in (text[start : start + 1], text[end - 1 : end]))
    around = text[start - 1 : start], text[end : end + 1]
    return "direct" if is_quoted or all(mark and mark in _QUOTATION_MARKS for mark in around) else "indirect"


def _check_record(record: Record, made: Correction) -> Correction:
    try:
        apply(record, [made])
    except ValueError as error:
        raise ArchiveError(f"there can be no such {made.entry}: {tell_reason(error)}") from error
    return made
