"""How entries of the archive are put: whose they are, what they are, when, and which article has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.archive.found import Entry, Party
from onrecord.readout.dates import describe_duration, describe_shortly
from onrecord.readout.plain import count, join_words, squeeze
from onrecord.readout.wording import CHANNELS, FORMS, UNNAMED, name_article
from onrecord.record import Channel, Form, Mode


def join_parties(parties: Iterable[Party]) -> str:
    """``"A, B and C"``, each on one line."""
    return join_words([squeeze(party.name) for party in parties])


def name_doers(entry: Entry) -> str:
    """Whose act it is, or that nobody is named."""
    return join_parties(entry.by) or (UNNAMED if entry.kind == "statement" else "Nobody named")


def describe_entry(entry: Entry, with_kind: bool = False) -> list[str]:
    """What kind of statement, contact, commitment or event it is, as far as known."""
    known = [entry.kind] if with_kind and entry.kind != "contact" else []
    if entry.kind == "statement":
        known += [FORMS[Form(entry.form)] if entry.form and entry.mode != Mode.THOUGHT else "thought, not uttered"]
        known += [CHANNELS[Channel(entry.channel)]] if entry.channel else []
    else:
        known += [part.replace("_", " ") for part in (entry.type or entry.force, entry.status) if part]
        known += [squeeze(entry.place)] if entry.place else []
        known += [describe_duration(entry.duration)] if entry.duration else []
    if entry.n_articles > 1:
        known.append(f"in {count(entry.n_articles, 'article')}")
    return [*known, "corrected"] if entry.corrected else known


def describe_when(entry: Entry) -> str:
    """The date that the article gives; in brackets that of publication, where it gives none."""
    if entry.date:
        return describe_shortly(squeeze(entry.date))
    return f"({describe_shortly(squeeze(entry.day))})" if entry.day else "undated"


def name_day(entry: Entry) -> str:
    """The date under which an entry stands among others: that which the article gives, else that of publication."""
    return describe_shortly(squeeze((entry.date or entry.day or "undated").partition("T")[0]))


def describe_basis(entry: Entry, heading: str) -> list[str]:
    """As a list of one, how the date of an entry differs from the `heading` that it stands under; of none where not."""
    if entry.date is None:
        return ["day of publication"] if entry.day else []
    return [when] if (when := describe_when(entry)) != heading else []


def name_origin(entry: Entry, with_title: bool = True) -> list[str]:
    """The publisher and title of the article, else what it is called."""
    article = entry.article
    known = [article.publisher, article.title if with_title else None]
    return [squeeze(part) for part in known if part] or [name_article(article.name)]


def by_day(found: Mapping[str, Sequence[Entry]]) -> Iterator[tuple[str, list[list[Entry]]]]:
    """Each day on which somebody's entries are, and whose they are, a list for each; what is undated comes last."""
    days: defaultdict[str, list[list[Entry]]] = defaultdict(lambda: [[] for _ in found])
    for place, entries in enumerate(found.values()):
        for entry in entries:
            days[entry.day or ""][place].append(entry)
    for day in sorted(days, key=lambda day: (not day, day)):
        yield (describe_shortly(day) if day else "undated"), days[day]
