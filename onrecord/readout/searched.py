"""What a search asked for, in words, as the heading of a page of what it found."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.archive.criteria import Criteria, find_country
from onrecord.knowledge import state_names
from onrecord.readout.dates import describe_edtf
from onrecord.readout.plain import join_words, squeeze
from onrecord.readout.wording import CHANNELS, FORMS
from onrecord.record import Channel, Form


def describe_search(table: str, asked: Criteria, by: str | None = None) -> str:
    """``"Statements by Solvang about trawlers, May 2025"``: whose, to whom, about what, and when."""
    words = [table.capitalize()]
    words += [f"{_OF.get(table, 'by')} {by or _any(asked.by)}"] if by or asked.by else []
    words += [f"of {_any(map(_country, asked.countries))}"] * bool(asked.countries)
    words += [f"{_TO.get(table, 'to')} {_any(asked.to)}"] * bool(asked.to)
    words += [f"{_TO.get(table, 'to')} {_any(map(_country, asked.to_countries))}"] * bool(asked.to_countries)
    words += [f"about {squeeze(asked.about)}"] if asked.about else []
    return " ".join(words) + "".join(f", {days}" for days in _days(asked.since, asked.until))


_OF = {"contacts": "of", "timeline": "of", "actors": "called"}
_TO = {"contacts": "with", "timeline": "to or with"}


def describe_limits(asked: Criteria) -> list[str]:
    """What else entries had to be: ``["quoted or quoted in part", "publisher: wire"]``."""
    known = [_any(f"{kind}s" for kind in asked.kinds)]
    known.append(_any(FORMS[Form(form)] for form in asked.forms))
    known.append(_any(CHANNELS[Channel(channel)] for channel in asked.channels))
    known += [_any(asked.forces), _any(asked.statuses)]
    known += [f"publisher: {squeeze(asked.publisher)}"] if asked.publisher else []
    known += [f"source: {squeeze(asked.source)}"] if asked.source else []
    known += [f"confidence of {asked.min_confidence:g} or more"] if asked.min_confidence else []
    known += ["only thought or wished"] if asked.mode == "thought" else []
    return [*filter(None, known)]


def _country(given: str) -> str:
    return state_names()[find_country(given)]


def _any(names: Iterable[str]) -> str:
    return join_words([squeeze(name) for name in names], "or")


def _days(since: str | None, until: str | None) -> list[str]:
    if since and since == until:
        return [describe_edtf(since)]
    if since and until:
        return [describe_edtf(f"{since}/{until}")]
    return [f"since {describe_edtf(since)}"] if since else [f"until {describe_edtf(until)}"] if until else []
