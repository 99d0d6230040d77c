"""What a search found, as a page shows it: entries under their dates, people side by side, or actors; row by row."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.archive.criteria import Criteria
from onrecord.archive.found import Entry, FoundActor
from onrecord.readout.dates import describe_edtf
from onrecord.readout.entries import (
    by_day,
    describe_basis,
    describe_entry,
    join_parties,
    name_day,
    name_doers,
)
from onrecord.readout.plain import count, join_words, squeeze
from onrecord.readout.searched import describe_limits, describe_search
from onrecord.readout.wording import describe_actor, name_article

_ADDRESS = re.compile(r"https?://[^\s<>\x00-\x20]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: whose it is, its words, what it is, and the article that they stand in, with its address."""

    id: str
    kind: str
    who: str
    role: str
    what: str
    condition: str
    words: str
    about: str
    title: str
    url: str | None
    origin: str


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor, with the other names that were printed."""

    id: str
    name: str
    about: str
    names: str


Cells = Iterable[tuple[str, Iterable[Row]]]
"""Rows of a day beside each other, after the name of whose they are where people are compared."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of what was found. `days` or `actors` can be gone through once; then `describe_count` says how many."""

    title: str
    limits: str
    describe_count: Callable[[], str]
    days: Iterable[tuple[str, Cells]] = ()
    actors: Iterable[ActorRow] = ()
    compared: Sequence[str] = ()
    is_of_actors: bool = False


def list_found(table: str, asked: Criteria, found: Iterable[object]) -> Listing:
    """Entries of a table of the codebook under their dates, or actors. Raises what their search raises."""
    items = _Counted(found)
    with_kind = table == "timeline"
    one, many = ("entry", "entries") if with_kind else (table.removesuffix("s"), table)

    def describe_count() -> str:
        if not items.number:
            return "Nothing found."
        more = "; there may be more" if items.number == asked.limit else ""
        return f"{count(items.number, one, many)}{more}."

    head = describe_search(table, asked), " · ".join(describe_limits(asked)), describe_count
    if table == "actors":
        return Listing(
            *head, actors=(_to_actor_row(item) for item in items if isinstance(item, FoundActor)), is_of_actors=True
        )
    days = itertools.groupby((item for item in items if isinstance(item, Entry)), name_day)
    return Listing(*head, days=((day, [("", (_to_row(entry, day, with_kind) for entry in of))]) for day, of in days))


def list_compared(asked: Criteria, found: Mapping[str, Sequence[Entry]]) -> Listing:
    """The statements of each name side by side, a cell for each of them a day."""
    names, number = [squeeze(name) for name in found], sum(map(len, found.values()))
    days = (
        (day, [(name, [_to_row(entry, day) for entry in of]) for name, of in zip(names, each, strict=True)])
        for day, each in by_day(found)
    )
    title = describe_search("statements", asked, join_words(names))
    counted = f"{count(number, 'statement')}." if number else "Nothing found."
    return Listing(title, " · ".join(describe_limits(asked)), lambda: counted, days, compared=names)


class _Counted(Iterator[object]):
    """Counts items as they go by; takes the first at once, so that what their search raises is raised before a page."""

    def __init__(self, items: Iterable[object]) -> None:
        self.number = 0
        self._items = iter(items)
        self._first = [*itertools.islice(self._items, 1)]

    def __next__(self) -> object:
        item = self._first.pop() if self._first else next(self._items)
        self.number += 1
        return item


def _to_row(entry: Entry, day: str, with_kind: bool = False) -> Row:
    """`entry` under its `day`, with what else there is to say of its date among the rest."""
    by, to = name_doers(entry), join_parties(entry.to)
    article = entry.article
    published = describe_edtf(squeeze(article.published)) if article.published else ""
    known = (squeeze(article.publisher or ""), published)
    return Row(
        id=entry.id,
        kind=entry.kind,
        who=f"{by} → {to}" if to else by,
        role=describe_actor(entry.by[0]) if len(entry.by) == 1 and not entry.to else "",
        what=squeeze(entry.what or ""),
        condition=squeeze(entry.condition or ""),
        words=squeeze(entry.text),
        about=" · ".join([*describe_entry(entry, with_kind), *describe_basis(entry, day), entry.id]),
        title=squeeze(article.title) if article.title else name_article(article.name),
        url=article.url if article.url and _ADDRESS.fullmatch(article.url) else None,
        origin=" · ".join(filter(None, known)),
    )


def _to_actor_row(actor: FoundActor) -> ActorRow:
    days = " to ".join(dict.fromkeys(describe_edtf(squeeze(day)) for day in (actor.since, actor.until) if day))
    known = (actor.kind, describe_actor(actor), actor.code, count(actor.n_articles, "article"), days, actor.id)
    others = (squeeze(name) for name in actor.names if name != actor.name)
    return ActorRow(
        actor.id, squeeze(actor.name), " · ".join(squeeze(part) for part in known if part), ", ".join(others)
    )
