"""Which of the events that are told are one."""

from __future__ import annotations

from dataclasses import replace

from onrecord.actors.parties import Party, state
from onrecord.events.happenings import Happening, merged
from onrecord.record import ActorKind, EventType, When
from onrecord.text import lay_out
from tests.readings import trigger

LAYOUT = lay_out("Peru raided Chile. Peru met Chile. Peru raided Chile again.")
PERU, CHILE = state("PER"), state("CHL")
RUIZ = Party(ActorKind.PERSON, "1")
FIRST = trigger(LAYOUT, "event", "raided", "ASSAULT")
AGAIN = trigger(LAYOUT, "event", "raided #2", "ASSAULT")
RAID = Happening(EventType.ASSAULT, (PERU,), (CHILE,), ((0, 2),), None, None, "event", (FIRST,))
TOLD_AGAIN = replace(RAID, evidence=((8, 10),), triggers=(AGAIN,))


def test_an_event_of_the_same_type_and_sides_is_one() -> None:
    [one] = merged([RAID, TOLD_AGAIN], {})
    assert one.evidence == ((0, 2), (8, 10))
    assert one.triggers == (FIRST, AGAIN)


def test_dates_that_differ_make_two_and_one_that_is_told_is_kept() -> None:
    days = [replace(RAID, date=When("2025-05-01")), replace(TOLD_AGAIN, date=When("2025-05-02"))]
    assert len(merged(days, {})) == 2
    [one] = merged([RAID, days[1]], {})
    assert one.date == When("2025-05-02")


def test_sides_that_are_turned_round_are_one_only_of_what_has_no_direction() -> None:
    turned = replace(TOLD_AGAIN, source=(CHILE,), target=(PERU,))
    assert len(merged([RAID, turned], {})) == 2
    assert len(merged([replace(one, type=EventType.CONSULT) for one in (RAID, turned)], {})) == 1


def test_somebody_of_a_state_acts_for_it() -> None:
    by_ruiz = replace(TOLD_AGAIN, source=(RUIZ,))
    assert len(merged([RAID, by_ruiz], {RUIZ: "PER"})) == 1
    assert len(merged([RAID, by_ruiz], {})) == 2


def test_what_is_claimed_once_and_told_once_is_told() -> None:
    [one] = merged([replace(RAID, status="claimed"), TOLD_AGAIN], {})
    assert one.status is None


def test_events_come_in_the_order_of_the_article() -> None:
    other = replace(TOLD_AGAIN, type=EventType.ACCUSE)
    assert merged([other, RAID], {}) == (RAID, other)
