"""On which day something was said or undertaken."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from onrecord.calendars import Calendar
from onrecord.commitments.undertakings import Undertaking
from onrecord.contacts.own_days import clauses_before
from onrecord.record import When
from onrecord.statements.attributions import Attribution


def said_on(said: Attribution, calendar: Calendar) -> When | None:
    """The day beside the cue of a statement, outside what was said and what is told of somebody on the way: "Lund, who
    arrived in May, has said"."""
    if said.cue is None:
        return None
    others = chain(said.content, clauses_before(calendar.layout, said.cue[0]))
    return calendar.when([said.cue], within=others, is_done=True)


def made_on(made: Undertaking, attributions: Sequence[Attribution], calendar: Calendar) -> When | None:
    """The day on which a commitment was made: beside its words but outside its conduct and condition, or that of the
    statement which tells of it; not the day by which something is to be done."""
    beside = clauses_before(calendar.layout, made.triggers[0].word)
    date = calendar.when(made.evidence, within=chain(made.what, made.condition, beside), is_done=True)
    if date is None and made.statement is not None:
        date = said_on(attributions[made.statement], calendar)
    return date
