from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.record import Record
from onrecord.surest import at_least
from tests.factory import wire_report


def test_entries_below_are_left_out_with_the_actors_that_only_they_name() -> None:
    record = wire_report()
    doubted = replace(record.statements[-1], confidence=0.3)
    short = at_least(replace(record, statements=(*record.statements[:-1], doubted)), 0.5)
    assert [s.id for s in short.statements] == [s.id for s in record.statements[:-1]]
    assert {a.id for a in short.actors} == named(short)


def test_what_a_person_put_there_stays() -> None:
    record = wire_report()
    given_by_hand = replace(record.contacts[0], confidence=None)
    assert at_least(replace(record, contacts=(given_by_hand,)), 1.0).contacts == (given_by_hand,)


def test_a_commitment_does_not_refer_to_a_statement_that_is_left_out() -> None:
    record = wire_report()
    unsaid = replace(record, statements=tuple(replace(s, confidence=0.1) for s in record.statements))
    assert {c.statement for c in at_least(unsaid, 0.2).commitments} == {None}


@given(st.floats(0, 1), st.floats(0, 1))
def test_twice_is_the_same_as_once_at_the_higher(a: float, b: float) -> None:
    record = wire_report()
    assert at_least(at_least(record, a), b) == at_least(record, max(a, b))


def named(record: Record) -> set[str]:
    parties = [p for s in record.statements for p in ([s.speaker] if s.speaker else []) + list(s.addressees)]
    parties += [p for c in record.contacts for p in c.participants]
    parties += [p for k in record.commitments for p in (*k.by, *k.to)]
    parties += [p for e in record.events for p in (*e.source, *e.target)]
    return {party.id for party in parties}
