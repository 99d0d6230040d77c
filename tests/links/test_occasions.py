"""Which mentions of contacts are one occasion."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.links.occasions import Mention, Participant, best_match, keys
from onrecord.record import ActorKind, ContactKind, ContactStatus
from tests.links.archive import link

CALL, MEETING, TALKS = ContactKind.CALL, ContactKind.MEETING, ContactKind.TALKS
HELD, PLANNED = ContactStatus.HELD, ContactStatus.PLANNED
SOLVANG = Participant(1, "Ingrid Solvang", ActorKind.PERSON, "NOR")
BREKKE = Participant(2, "Lars Brekke", ActorKind.PERSON, "NOR")
JON = Participant(3, "Jon Hallgrimsson", ActorKind.PERSON, "ISL")
NORWAY = Participant(4, "Norway", ActorKind.STATE, "NOR")
ICELAND = Participant(5, "Iceland", ActorKind.STATE, "ISL")
EU = Participant(6, "European Union", ActorKind.ORGANIZATION)


def mention(
    *sides: Participant,
    date: str | None = "2025-05-18",
    kind: ContactKind = CALL,
    status: ContactStatus = HELD,
    published: str = "2025-05-19",
    place: str | None = None,
) -> Mention:
    return Mention(kind, status, sides, date, published, place)


def numbers(*mentions: Mention) -> list[int]:
    return link(mentions, keys, best_match, "occasion")


def test_a_call_that_several_articles_mention_is_one() -> None:
    assert numbers(
        mention(SOLVANG, JON),
        mention(JON, SOLVANG),
        mention(NORWAY, ICELAND),
        mention(SOLVANG, ICELAND, date=None),
        mention(SOLVANG, JON, EU),
    ) == [0, 0, 0, 0, 0]


def test_a_day_more_or_less_is_the_clock_of_the_outlet() -> None:
    assert numbers(mention(SOLVANG, JON), mention(SOLVANG, JON, date="2025-05-19")) == [0, 0]
    assert numbers(mention(SOLVANG, JON), mention(SOLVANG, JON, date="2025-05-21")) == [0, 1]


def test_the_exact_day_is_preferred() -> None:
    first, second = mention(SOLVANG, JON), mention(SOLVANG, JON, date="2025-05-20")
    assert numbers(first, second, second, first) == [0, 1, 1, 0]


def test_other_persons_of_the_same_countries_are_another_occasion() -> None:
    assert numbers(mention(SOLVANG, JON), mention(BREKKE, JON)) == [0, 1]


def test_a_person_whom_the_archive_has_twice_is_known_by_name() -> None:
    again = Participant(9, "Solvang", ActorKind.PERSON, "NOR")
    assert numbers(mention(SOLVANG, JON), mention(again, JON)) == [0, 0]


def test_a_call_is_no_meeting_but_talks_are() -> None:
    assert numbers(mention(SOLVANG, JON), mention(SOLVANG, JON, kind=MEETING)) == [0, 1]
    assert numbers(mention(SOLVANG, JON, kind=TALKS), mention(SOLVANG, JON, kind=MEETING)) == [0, 0]


def test_what_was_planned_is_what_was_held() -> None:
    planned = mention(NORWAY, ICELAND, date="2025-05-27/2025-05-29", kind=TALKS, status=PLANNED, place="Torshavn")
    held = mention(NORWAY, ICELAND, date="2025-05-28", kind=TALKS, published="2025-05-29", place="Torshavn")
    assert numbers(planned, held) == [0, 0]


def test_which_of_two_in_a_month_is_meant_stays_unknown() -> None:
    march = mention(NORWAY, ICELAND, date="2025-03", kind=MEETING)
    first, second = (mention(NORWAY, ICELAND, date=f"2025-03-{day}", kind=MEETING) for day in ("04", "20"))
    assert numbers(first, march) == [0, 0]
    assert numbers(first, second, march) == [0, 1, 2]


def test_months_meet_across_their_ends() -> None:
    assert numbers(mention(SOLVANG, JON, date="2025-05-31"), mention(SOLVANG, JON, date="2025-06-01")) == [0, 0]


def test_a_year_is_no_time_to_know_an_occasion_by() -> None:
    assert keys(mention(SOLVANG, JON, date="2025")) == ()
    assert numbers(mention(SOLVANG, JON, date="2025"), mention(SOLVANG, JON, date="2025")) == [0, 1]


def test_one_side_in_common_is_not_enough() -> None:
    assert numbers(mention(SOLVANG, JON), mention(SOLVANG, EU)) == [0, 1]


@given(
    st.one_of(
        st.none(),
        st.text(max_size=12),
        st.sampled_from(["2025-05~", "2025-02-30", "../2025-05-18", "2025-05-18T10:00"]),
    )
)
def test_any_date_is_one_or_none(date: str | None) -> None:
    assert best_match(mention(SOLVANG, JON, date=date), []) is None
    keys(mention(SOLVANG, JON, date=date))


def test_the_last_month_of_the_calendar_has_no_end() -> None:
    assert keys(mention(SOLVANG, JON, date="9999-12")) is not None
