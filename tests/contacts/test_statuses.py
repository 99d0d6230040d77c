from __future__ import annotations

import pytest

from onrecord.record import ContactStatus
from tests.occasions import occasions
from tests.readings import reading


def status_and_day(text: str, word: str, kind: str, detail: str) -> tuple[ContactStatus, str | None]:
    """The status and date of a contact of Vogt with Haddad or Peru that the model takes for `detail`, in an article of
    Wednesday, 6 March."""
    sides = ["Vogt", "Haddad" if "Haddad" in text else "Peru"]
    evidence = text.split(". ", maxsplit=1)[0].removesuffix(".")
    made = reading(
        text,
        [
            {
                "task": "contact",
                "word": word,
                "label": kind,
                "detail": detail,
                "participant": sides,
                "evidence": evidence,
            }
        ],
        names={"Vogt": "person", "Haddad": "person", "Peru": "place"},
    )
    [(_, found)] = occasions(made)
    return found.status, found.date.value if found.date else None


def test_a_trip_that_the_next_sentence_cancels_is_off() -> None:
    text = "Vogt was due on Friday to see Haddad. Vogt cancelled the trip after a storm."
    assert status_and_day(text, "due", "visit", "planned")[0] is ContactStatus.CANCELLED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Vogt meets Haddad on Friday.", ContactStatus.PLANNED),
        ("Vogt met Haddad on Friday.", ContactStatus.HELD),
    ],
)
def test_what_is_told_in_the_present_of_a_day_to_come_is_planned(text: str, status: ContactStatus) -> None:
    assert status_and_day(text, text.split()[1], "meeting", "held")[0] is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Vogt was due to meet Haddad on Friday but called off the trip.", ContactStatus.CANCELLED),
        ("Vogt had planned to meet Haddad on Friday but postponed the trip.", ContactStatus.CANCELLED),
        ("Vogt had been scheduled to meet Haddad on Friday, but the talks were postponed.", ContactStatus.CANCELLED),
        ("Vogt was to meet Haddad on Friday. The dinner was called off.", ContactStatus.CANCELLED),
        ("Vogt is to meet Haddad on Friday. The dinner was called off.", ContactStatus.PLANNED),
        ("Vogt had been due to meet Haddad on Friday. Instead she will travel to Lima.", ContactStatus.CANCELLED),
        ("Vogt was to have flown to Lima to meet Haddad on Monday.", ContactStatus.CANCELLED),
        ("Vogt is to meet Haddad on Friday, on a trip that has been put off twice.", ContactStatus.PLANNED),
        ("Vogt was due to meet Haddad on Friday but has dropped her demand.", ContactStatus.PLANNED),
        ("Vogt was to meet Haddad on Friday. The bill was withdrawn.", ContactStatus.PLANNED),
        ("Vogt will meet Haddad in the town where troops were due to be but were withdrawn.", ContactStatus.PLANNED),
    ],
)
def test_what_was_planned_and_called_off_is_cancelled(text: str, status: ContactStatus) -> None:
    assert status_and_day(text, "meet", "meeting", "planned")[0] is status


def test_a_visit_that_is_being_paid_goes_on() -> None:
    text = "Vogt is paying an official visit to Peru from March 4 to 8."
    assert status_and_day(text, "visit", "visit", "planned") == (ContactStatus.ONGOING, "2024-03-04/2024-03-08")
    text = "Vogt is making plans for an official visit to Peru from March 4 to 8."
    assert status_and_day(text, "visit", "visit", "planned")[0] is ContactStatus.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "Vogt turned down a request by the envoy, Omar Haddad, for a meeting.",
        "Vogt has declined Haddad’s invitation to a second meeting.",
    ],
)
def test_what_somebody_turned_down_a_request_for_is_refused(text: str) -> None:
    assert status_and_day(text, "meeting", "meeting", "proposed")[0] is ContactStatus.REFUSED


def test_after_something_else_was_turned_down_a_meeting_was_held() -> None:
    text = "Vogt turned down the offer after a meeting with Haddad."
    assert status_and_day(text, "meeting", "meeting", "held")[0] is ContactStatus.HELD


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Vogt was to have met Haddad on Friday.", "met", ContactStatus.CANCELLED),
        ("Vogt was to have come to Lima on Monday night for talks with Haddad.", "talks", ContactStatus.CANCELLED),
        ("Vogt put off a trip to Peru.", "trip", ContactStatus.CANCELLED),
        ("Vogt called off her long-planned visit to Peru.", "visit", ContactStatus.CANCELLED),
        ("Vogt pulled out of what would have been the first talks with Peru.", "talks", ContactStatus.CANCELLED),
        ("The first visit of Vogt to Peru, in March, was abruptly called off.", "visit", ContactStatus.CANCELLED),
        (
            "A phone call between Haddad and Vogt, Lima’s envoy, on Monday never took place.",
            "phone",
            ContactStatus.CANCELLED,
        ),
        ("The meeting of Vogt and Haddad, set for Friday in Lima, was scrapped.", "meeting", ContactStatus.CANCELLED),
        ("After the meeting of Vogt and Haddad, the parade was called off.", "meeting", ContactStatus.HELD),
        ("The meeting of Vogt and Haddad at which the sale was scrapped was long.", "meeting", ContactStatus.HELD),
        ("Vogt turned down a meeting with Haddad.", "meeting", ContactStatus.REFUSED),
        ("Vogt ruled out seeing Haddad.", "seeing", ContactStatus.REFUSED),
        ("Vogt left without having met Haddad.", "met", ContactStatus.REFUSED),
        ("Vogt rejected the plan after a meeting with Haddad.", "meeting", ContactStatus.HELD),
    ],
)
def test_what_came_to_nothing_was_not_held(text: str, word: str, status: ContactStatus) -> None:
    assert status_and_day(text, word, "visit" if "Peru" in text else "meeting", "held")[0] is status


def test_what_did_not_happen_did_so_on_the_day_told() -> None:
    text = "Vogt left Lima on Monday without having met Haddad."
    assert status_and_day(text, "met", "meeting", "held") == (ContactStatus.REFUSED, "2024-03-04")
    assert status_and_day(text, "met", "meeting", "refused") == (ContactStatus.REFUSED, None)
    text = "Vogt refused a meeting with Haddad on Monday."
    assert status_and_day(text, "meeting", "meeting", "refused") == (ContactStatus.REFUSED, "2024-03-04")


@pytest.mark.parametrize(
    "text",
    [
        "Vogt refused to comment after meeting Haddad.",
        "Vogt declined an invitation after meeting Haddad.",
        "Vogt called off her trip after meeting Haddad.",
    ],
)
def test_what_is_refused_or_called_off_after_a_meeting_is_not_the_meeting(text: str) -> None:
    assert status_and_day(text, "meeting", "meeting", "held")[0] is ContactStatus.HELD


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Vogt invited Haddad to Lima.", ContactStatus.PROPOSED),
        ("Vogt invited Haddad to Lima, who accepted at once.", ContactStatus.PLANNED),
        ("Vogt invited Haddad to Lima. He accepted the invitation.", ContactStatus.PLANNED),
        ("Vogt invited Haddad to Lima. He accepted, provided that it was warm.", ContactStatus.PROPOSED),
        ("Vogt invited Haddad to Lima. He turned the invitation down.", ContactStatus.REFUSED),
        ("Vogt invited Haddad to Lima. The invitation was declined.", ContactStatus.REFUSED),
    ],
)
def test_an_invitation_is_planned_once_it_is_accepted(text: str, status: ContactStatus) -> None:
    assert status_and_day(text, "invited", "visit", "planned")[0] is status


@pytest.mark.parametrize(
    ("text", "detail", "status"),
    [
        ("Vogt wants to meet Haddad. He has rejected the proposal.", "proposed", ContactStatus.REFUSED),
        ("Vogt is to meet Haddad. He has rejected the proposal of a truce.", "planned", ContactStatus.PLANNED),
        ("Vogt and Haddad agreed to meet.", "proposed", ContactStatus.PLANNED),
        ("Vogt, who met Haddad on Monday, is expected in Lima.", "planned", ContactStatus.HELD),
        ("Vogt was due to meet Haddad on Friday. Peru called the meeting off.", "planned", ContactStatus.CANCELLED),
        ("Vogt was due to meet Haddad on Monday. The meeting never took place.", "held", ContactStatus.CANCELLED),
        ("Vogt was to meet Haddad on Tuesday but put it off until Friday.", "planned", ContactStatus.PLANNED),
    ],
)
def test_what_was_to_be_may_have_been_answered_called_off_or_held(
    text: str, detail: str, status: ContactStatus
) -> None:
    word = "met" if " met " in text else "meet"
    assert status_and_day(text, word, "meeting", detail)[0] is status


def test_a_letter_that_is_carried_has_not_been_handed_over() -> None:
    carried = "Vogt left on Monday, carrying a personal letter to Haddad."
    assert status_and_day(carried, "letter", "message", "held")[0] is ContactStatus.PLANNED
    brought = "Vogt came on Monday with a personal letter to Haddad."
    assert status_and_day(brought, "letter", "message", "held")[0] is ContactStatus.HELD


def test_a_visitor_who_has_arrived_these_days_is_still_there() -> None:
    text = "Vogt, who arrived in Peru on {}, saw the king."
    assert status_and_day(text.format("Tuesday"), "arrived", "visit", "held")[0] is ContactStatus.ONGOING
    assert status_and_day(text.format("February 12"), "arrived", "visit", "held")[0] is ContactStatus.HELD


def test_a_round_that_never_took_place_is_cancelled() -> None:
    text = "A second round of Vogt and Haddad, pencilled in for February, never took place."
    assert status_and_day(text, "round", "talks", "held")[0] is ContactStatus.CANCELLED


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Vogt called off talks with Haddad.", "talks", ContactStatus.CANCELLED),
        ("Vogt had not called off talks with Haddad.", "talks", ContactStatus.PLANNED),
        ("Vogt hasn't cancelled talks with Haddad.", "talks", ContactStatus.PLANNED),
        ("Vogt flew in, instead of cancelling talks with Haddad.", "talks", ContactStatus.PLANNED),
        ("Talks of Vogt and Haddad were abruptly called off.", "Talks", ContactStatus.CANCELLED),
        ("Talks of Vogt and Haddad were nearly called off.", "Talks", ContactStatus.PLANNED),
        ("Vogt refused to meet Haddad.", "meet", ContactStatus.REFUSED),
        ("Vogt never refused to meet Haddad.", "meet", ContactStatus.PLANNED),
        ("Vogt invited Haddad to Lima. He has not accepted the invitation.", "invited", ContactStatus.PROPOSED),
    ],
)
def test_what_is_denied_is_not_called_off_refused_or_accepted(text: str, word: str, status: ContactStatus) -> None:
    kind = {"talks": "talks", "invited": "visit", "meet": "meeting"}[word.casefold()]
    assert status_and_day(text, word, kind, "planned")[0] is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Vogt is open to a meeting with Haddad.", ContactStatus.PROPOSED),
        ("Vogt is prepared to hold a meeting with Haddad in Lima.", ContactStatus.PROPOSED),
        ("Vogt is not prepared to hold a meeting with Haddad in Lima.", ContactStatus.REFUSED),
        ("Vogt is ready for the vote after a meeting with Haddad.", ContactStatus.PLANNED),
    ],
)
def test_what_somebody_is_ready_for_is_proposed(text: str, status: ContactStatus) -> None:
    assert status_and_day(text, "meeting", "meeting", "planned")[0] is status


def test_a_chronicle_tells_in_the_present_what_was_done() -> None:
    text = "Vogt meets Haddad.\n\nMarch 4: Vogt lands in Lima.\n\nMarch 5: Vogt meets Haddad."
    for taken in ("planned", "ongoing"):
        assert status_and_day(text, "meets #2", "meeting", taken) == (ContactStatus.HELD, "2024-03-05")


@pytest.mark.parametrize(
    ("text", "word", "taken", "status", "day"),
    [
        ("Vogt has arranged a visit to Peru next month.", "visit", "held", ContactStatus.PLANNED, "2024-04"),
        ("Vogt has summoned Haddad for Thursday.", "summoned", "held", ContactStatus.PLANNED, "2024-03-07"),
        ("Vogt said in an April 5 letter that she had met Haddad.", "met", "held", ContactStatus.HELD, None),
        ("Vogt spoke up during a meeting with Haddad last month.", "meeting", "planned", ContactStatus.HELD, "2024-02"),
        ("Vogt was in Lima on Monday to see Haddad.", "see", "planned", ContactStatus.HELD, "2024-03-04"),
        ("Vogt slept before flying on to meet Haddad last month.", "meet", "planned", ContactStatus.HELD, "2024-02"),
        ("Vogt agreed to a meeting with Haddad last month.", "meeting", "planned", ContactStatus.PLANNED, None),
    ],
)
def test_what_is_to_come_is_planned_and_what_is_past_was_held(
    text: str, word: str, taken: str, status: ContactStatus, day: str | None
) -> None:
    assert status_and_day(text, word, "visit" if "Peru" in text else "meeting", taken) == (status, day)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Talks of Vogt with Haddad were being prepared.", ContactStatus.PLANNED),
        ("Talks between Vogt and the Haddad family are pencilled in for May.", ContactStatus.PLANNED),
        ("Talks of Vogt with Haddad ended and a truce is expected.", ContactStatus.HELD),
    ],
)
def test_talks_that_are_prepared_are_planned(text: str, status: ContactStatus) -> None:
    assert status_and_day(text, "Talks", "talks", "held")[0] is status


def test_what_led_to_scrap_a_visit_cancelled_it() -> None:
    text = "The storm led Vogt to scrap a visit to Haddad."
    assert status_and_day(text, "visit", "visit", "planned")[0] is ContactStatus.CANCELLED


def test_who_is_somewhere_on_a_visit_of_these_days_is_still_there() -> None:
    text = "Vogt is in Peru on a state visit from March {}."
    assert status_and_day(text.format("5 to 8"), "visit", "visit", "planned")[0] is ContactStatus.ONGOING
    assert status_and_day(text.format("7 to 8"), "visit", "visit", "planned")[0] is ContactStatus.PLANNED


@pytest.mark.parametrize(
    ("text", "word", "kind", "detail", "status"),
    [
        ("Vogt, who is paying an official visit to Peru, saw the king.", "visit", "visit", "planned", "ongoing"),
        ("Vogt is expected in Peru.", "expected", "visit", "planned", "planned"),
        ("Vogt has been to Peru this month.", "has", "visit", "planned", "held"),
        ("Vogt has been in Lima since Friday for talks with Haddad.", "talks", "talks", "planned", "ongoing"),
        ("Vogt had a chance to talk to Haddad.", "talk", "talks", "planned", "held"),
        ("Vogt has not yet been granted a visit to Haddad.", "visit", "visit", "held", "refused"),
    ],
)
def test_what_is_told_in_other_tenses(text: str, word: str, kind: str, detail: str, status: str) -> None:
    assert status_and_day(text, word, kind, detail)[0] == status


def test_who_would_have_met_did_not() -> None:
    text = "Vogt would have met Haddad on Friday."
    assert status_and_day(text, "met", "meeting", "planned")[0] is ContactStatus.CANCELLED


def test_who_said_that_she_had_met_somebody_has_met_him() -> None:
    told = "Vogt said she had {} Haddad and would travel to Lima next week."
    assert status_and_day(told.format("met"), "met", "meeting", "planned") == (ContactStatus.HELD, None)
    assert status_and_day(told.format("already met"), "met", "meeting", "planned")[0] is ContactStatus.HELD
    assert status_and_day(told.format("hoped to meet"), "meet", "meeting", "planned")[0] is ContactStatus.PLANNED


def test_who_has_been_there_since_a_day_is_there_from_it_to_publication() -> None:
    text = "Vogt has been in Lima since Sunday for talks with Haddad."
    assert status_and_day(text, "talks", "talks", "held") == (ContactStatus.ONGOING, "2024-03-03/2024-03-06")
    text = "Vogt and Haddad have been meeting since February."
    assert status_and_day(text, "meeting", "talks", "ongoing") == (ContactStatus.ONGOING, "2024-02/2024-03")
    text = "Vogt has been in Lima since the weekend for talks with Haddad."
    assert status_and_day(text, "talks", "talks", "held") == (ContactStatus.ONGOING, "2024-03-02/2024-03-06")
    text = "Vogt has been in Lima since autumn for talks with Haddad."
    assert status_and_day(text, "talks", "talks", "held") == (ContactStatus.ONGOING, "2023-09/2024-03")
    text = "Vogt is meeting Haddad, his first guest since Sunday."
    assert status_and_day(text, "meeting", "talks", "ongoing") == (ContactStatus.ONGOING, None)


def test_what_is_ruled_out_is_refused() -> None:
    text = "The talks of Vogt with Haddad, which Lund had proposed for Friday, have been ruled out."
    assert status_and_day(text, "talks", "talks", "planned")[0] is ContactStatus.REFUSED


def test_what_was_agreed_on_and_called_off_is_cancelled() -> None:
    text = "Vogt had agreed to meet Haddad on Sunday, but Haddad called it off."
    assert status_and_day(text, "meet", "meeting", "held")[0] is ContactStatus.CANCELLED


@pytest.mark.parametrize(
    ("text", "word", "kind", "status"),
    [
        ("Vogt had been due to meet Haddad; that meeting is now off the table.", "meet", "meeting", "cancelled"),
        ("Vogt's trip to Peru, announced in May, has been dropped.", "trip", "visit", "cancelled"),
        ("Vogt was to meet Haddad, but has put the trip on hold.", "meet", "meeting", "cancelled"),
        ("Vogt is open to talks with Haddad.", "talks", "talks", "proposed"),
        ("Vogt is in talks with Haddad.", "talks", "talks", "ongoing"),
    ],
)
def test_what_is_off_or_only_hoped_for_does_not_go_on(text: str, word: str, kind: str, status: str) -> None:
    detail = "ongoing" if word == "talks" else "held"
    assert status_and_day(text, word, kind, detail)[0] == status


def test_when_they_last_spoke_is_past() -> None:
    text = "Vogt will see Haddad; they last spoke on Monday."
    assert status_and_day(text, "spoke", "call", "planned") == (ContactStatus.HELD, "2024-03-04")


def test_what_was_held_or_goes_on_has_no_day_to_come() -> None:
    text = "Vogt rang Haddad, whose mandate ends on Friday"
    assert status_and_day(text, "rang", "call", "held") == (ContactStatus.HELD, None)
    text = "Talks of Vogt with Haddad open in April."
    assert status_and_day(text, "Talks", "talks", "ongoing") == (ContactStatus.PLANNED, "2024-04")
