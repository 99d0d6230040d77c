from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.calendars import Calendar
from onrecord.contacts.find import find_occasions
from onrecord.record import ContactKind, ContactStatus, Document
from tests.occasions import contact_of, occasions
from tests.readings import reading


def test_a_meeting_with_its_place_and_day() -> None:
    made = reading(
        "Foreign Minister Lena Vogt met Omar Haddad in Geneva on Monday.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held",
          "participant": ["Foreign Minister Lena Vogt", "Omar Haddad"],
          "evidence": "Foreign Minister Lena Vogt met Omar Haddad in Geneva on Monday"}],
        names={"Lena Vogt": "person", "Omar Haddad": "person", "Geneva": "place"},
    )  # fmt: skip
    [(names, found)] = occasions(made)
    assert names == ["Lena Vogt", "Omar Haddad"]
    assert (found.kind, found.status, found.place) == (ContactKind.MEETING, ContactStatus.HELD, "Geneva")
    assert found.date is not None
    assert found.date.value == "2024-03-04"


def test_visits_to_several_states_are_one_to_each_with_its_place() -> None:
    text = "Norwegian Prime Minister Lena Vogt will visit Peru and Chile in May."
    made = reading(
        text,
        [{"task": "contact", "word": "visit", "label": "visit", "detail": "planned",
          "participant": ["Lena Vogt", "Peru", "Chile"], "evidence": text[:-1]}],
        names={"Lena Vogt": "person", "Peru": "place", "Chile": "place"},
    )  # fmt: skip
    found = occasions(made)
    assert [(names, one.place) for names, one in found] == [
        (["Lena Vogt", "PER"], "Peru"),
        (["Lena Vogt", "CHL"], "Chile"),
    ]


def test_a_visit_has_the_state_visited_as_its_other_side() -> None:
    made = reading(
        "Chinese Premier Wei Shan will visit Norway in May.",
        [{"task": "contact", "word": "visit", "label": "visit", "detail": "planned", "participant": "Wei Shan",
          "evidence": "Chinese Premier Wei Shan will visit Norway in May"}],
        names={"Wei Shan": "person", "Norway": "place"},
    )  # fmt: skip
    [(names, found)] = occasions(made)
    assert names == ["Wei Shan", "NOR"]
    assert found.date is not None
    assert found.date.value == "2024-05"


def test_both_sides_are_the_states_named_before() -> None:
    made = reading(
        "Peru and Chile quarrelled for years. The two sides held talks.",
        [{"task": "contact", "word": "talks", "label": "talks", "detail": "held", "participant": "The two sides",
          "evidence": "The two sides held talks"}],
    )  # fmt: skip
    [(names, _)] = occasions(made)
    assert names == ["PER", "CHL"]


def test_a_side_alone_is_no_contact() -> None:
    made = reading(
        "Vogt met voters.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": "Vogt"}],
        names={"Vogt": "person"},
    )
    assert occasions(made) == []


def test_a_meeting_by_telephone_is_a_call() -> None:
    made = reading(
        "Ana Ruiz spoke by telephone with Omar Haddad.",
        [{"task": "contact", "word": "spoke", "label": "meeting", "detail": "held",
          "participant": ["Ana Ruiz", "Omar Haddad"]}],
        names={"Ana Ruiz": "person", "Omar Haddad": "person"},
    )  # fmt: skip
    cast = assemble(made)
    [call] = find_occasions(made, cast, lambda _: None, Calendar.of(Document("a", made.layout.text), made.layout, ()))
    assert call.kind is ContactKind.CALL


def test_of_two_dates_the_one_beside_the_trigger_counts() -> None:
    made = reading(
        "Lena Vogt met Omar Haddad on Monday, their first talk since their February meeting.",
        [{"task": "contact", "word": "meeting", "label": "meeting", "detail": "held",
          "participant": ["Lena Vogt", "Omar Haddad"],
          "evidence": "Lena Vogt met Omar Haddad on Monday, their first talk since their February meeting"}],
        names={"Lena Vogt": "person", "Omar Haddad": "person"},
    )  # fmt: skip
    [(_, found)] = occasions(made)
    assert found.date is not None
    assert found.date.value == "2024-02"


def test_a_date_after_the_trigger_is_nearer_than_one_before_it() -> None:
    made = reading(
        "Lena Vogt and Omar Haddad agreed on Monday to hold talks on quotas next week.",
        [{"task": "contact", "word": "talks", "label": "talks", "detail": "planned",
          "participant": ["Lena Vogt", "Omar Haddad"],
          "evidence": "Lena Vogt and Omar Haddad agreed on Monday to hold talks on quotas next week"}],
        names={"Lena Vogt": "person", "Omar Haddad": "person"},
    )  # fmt: skip
    [(_, found)] = occasions(made)
    assert found.date is not None
    assert found.date.value == "2024-03-11/2024-03-17"


def test_who_agreed_after_talks_took_part_in_them() -> None:
    made = reading(
        "Peru and Chile agreed on a truce after two days of talks in Lima.",
        [
            {"task": "commitment", "word": "agreed", "label": "agreement", "by": ["Peru", "Chile"], "what": "a truce"},
            {"task": "contact", "word": "talks", "label": "talks", "detail": "held", "evidence": "two days of talks"},
        ],
        names={"Peru": "place", "Chile": "place"},
    )
    [(names, _)] = occasions(made)
    assert names == ["PER", "CHL"]


def test_who_spoke_with_somebody_who_was_called_did_so_by_telephone() -> None:
    made = reading(
        "Vogt called Haddad. Vogt spoke with Ruiz. Ruiz spoke with Prado.",
        [
            {"task": "contact", "word": word, "label": label, "detail": "held", "participant": pair}
            for word, label, pair in (
                ("called", "call", ["Vogt", "Haddad"]),
                ("spoke", "meeting", ["Vogt #2", "Ruiz"]),
                ("spoke #2", "meeting", ["Ruiz #2", "Prado"]),
            )
        ],
        names=dict.fromkeys(("Vogt", "Haddad", "Ruiz", "Prado"), "person"),
    )
    assert [found.kind for _, found in occasions(made)] == [ContactKind.CALL, ContactKind.CALL, ContactKind.CALL]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Lena Vogt will start a week-long visit to Chile on Sunday.", "2024-03-10/2024-03-16"),
        ("Lena Vogt wraps up a four-day visit to Chile on Wednesday.", "2024-03-03/2024-03-06"),
        ("Lena Vogt will be on a visit to Chile for three days from March 14.", "2024-03-14/2024-03-16"),
        ("Lena Vogt left on a visit to Chile on Wednesday.", "2024-03-06"),
        ("Lena Vogt began a visit to Chile on Sunday to discuss a 90-day pause.", "2024-03-03"),
        ("Lena Vogt began a visit to Chile on Sunday, 12 days before the vote.", "2024-03-03"),
    ],
)
def test_a_visit_of_some_days_that_begins_or_ends_lasts_so_long(text: str, days: str) -> None:
    visit = {
        "task": "contact",
        "word": "visit",
        "label": "visit",
        "detail": "held",
        "participant": ["Lena Vogt", "Chile"],
    }
    made = reading(text, [visit | {"evidence": text[:-1]}], names={"Lena Vogt": "person", "Chile": "place"})
    [(_, found)] = occasions(made)
    assert found.date is not None
    assert found.date.value == days


@pytest.mark.parametrize(
    ("body", "is_one"), [("Harbour Times", False), ("Anadolu Agency", False), ("Press Club", True)]
)
def test_an_interview_is_no_contact(body: str, is_one: bool) -> None:
    made = reading(
        f"Lena Vogt telephoned the {body}.",
        [
            {
                "task": "contact",
                "word": "telephoned",
                "label": "call",
                "detail": "held",
                "participant": ["Lena Vogt", f"the {body}"],
            }
        ],
        names={"Lena Vogt": "person", body: "organization"},
    )
    assert bool(occasions(made)) == is_one


@pytest.mark.parametrize(("status", "day"), [("proposed", None), ("planned", None), ("held", "2024-03-04")])
def test_what_is_still_to_come_is_not_of_the_day_when_it_was_proposed(status: str, day: str | None) -> None:
    made = reading(
        "On Monday Vogt asked Haddad for a meeting.",
        [{"task": "contact", "word": "meeting", "label": "meeting", "detail": status,
          "participant": ["Vogt", "Haddad"], "evidence": "On Monday Vogt asked Haddad for a meeting"}],
        names={"Vogt": "person", "Haddad": "person"},
    )  # fmt: skip
    [(_, found)] = occasions(made)
    assert (found.date.value if found.date else None) == day


@pytest.mark.parametrize(
    ("status", "when", "day"),
    [
        ("planned", "a meeting on Monday", "2024-03-11"),
        ("proposed", "a meeting on Monday", "2024-03-11"),
        ("refused", "a meeting on Monday", "2024-03-04"),  # which was then
        ("held", "a meeting on Monday", "2024-03-04"),
        ("planned", "a meeting on March 4", None),  # no day of the week
        ("planned", "a two-day meeting starting Monday", "2024-03-11/2024-03-12"),
    ],
)
def test_a_day_after_the_word_for_what_is_planned_is_the_coming_one(status: str, when: str, day: str | None) -> None:
    made = reading(
        f"On Tuesday Vogt invited Haddad to {when}.",
        [{"task": "contact", "word": "meeting", "label": "meeting", "detail": status,
          "participant": ["Vogt", "Haddad"], "evidence": f"Vogt invited Haddad to {when}"}],
        names={"Vogt": "person", "Haddad": "person"},
    )  # fmt: skip
    [(_, found)] = occasions(made)
    assert (found.date.value if found.date else None) == day


def test_a_call_that_was_told_on_a_show_called_face_is_a_call_and_of_its_own_sentence() -> None:
    made = reading(
        "On Face of the Day Vogt told of the call with Haddad and what they face. He said so on Monday.",
        [{"task": "contact", "word": "call", "label": "call", "detail": "held", "participant": ["Vogt", "Haddad"],
          "evidence": ["On Face of the Day Vogt told of the call with Haddad and what they face", "so on Monday"]}],
        names={"Vogt": "person", "Haddad": "person"},
    )  # fmt: skip
    [(_, found)] = occasions(made)
    assert found.kind is ContactKind.CALL
    assert found.evidence == ((0, 15),)


@pytest.mark.parametrize("words", ["face-to-face call", "face to face call", "one-on-one call"])
def test_a_call_face_to_face_is_a_meeting(words: str) -> None:
    made = reading(
        f"Vogt had a {words} with Haddad.",
        [{"task": "contact", "word": "call", "label": "call", "detail": "held", "participant": ["Vogt", "Haddad"],
          "evidence": f"Vogt had a {words} with Haddad"}],
        names={"Vogt": "person", "Haddad": "person"},
    )  # fmt: skip
    [(_, found)] = occasions(made)
    assert found.kind is ContactKind.MEETING


@pytest.mark.parametrize(("probability", "n_found"), [(0.6, 1), (0.3, 0)])
def test_the_other_side_is_looked_for_only_where_a_contact_is_sure(probability: float, n_found: int) -> None:
    made = reading(
        "Vogt was in Oslo. There was a meeting with Haddad.",
        [{"task": "contact", "word": "meeting", "label": "meeting", "detail": "held", "participant": "Haddad",
          "probability": probability}],
        names={"Vogt": "person", "Haddad": "person"},
    )  # fmt: skip
    assert len(occasions(made)) == n_found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Monday the envoy said that Vogt met Haddad.", "2024-03-04"),
        ("Vogt met Haddad, and the harbour is to be shut on Monday.", None),
        (
            "On Monday it rained on the harbour and on its ships, boats and sheds as never before; Vogt met Haddad.",
            None,
        ),
    ],
)
def test_a_day_that_leads_up_to_an_occasion_is_its_day(text: str, day: str | None) -> None:
    made = reading(
        text,
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "ongoing",
          "participant": ["Vogt", "Haddad"], "evidence": "Vogt met Haddad"}],
        names={"Vogt": "person", "Haddad": "person"},
    )  # fmt: skip
    [(_, found)] = occasions(made)
    assert (found.date.value if found.date else None) == day


def test_whoever_met_before_takes_no_part_in_what_followed() -> None:
    text = "Lund was on a call with NATO leaders following Vogt's call with Pires."
    call = {"task": "contact", "label": "call", "detail": "held"}
    made = reading(
        text,
        [
            call | {"word": "call", "participant": ["Lund", "NATO leaders", "Vogt", "Pires"],
                    "evidence": "Lund was on a call with NATO leaders"},
            call | {"word": "call #2", "participant": ["Vogt", "Pires"], "evidence": "Vogt's call with Pires"},
        ],
        names=dict.fromkeys(["Lund", "Vogt", "Pires"], "person"),
    )  # fmt: skip
    assert [[name.removeprefix("the ") for name in names] for names, _ in occasions(made)] == [
        ["Lund", "NATO leaders"],
        ["Vogt", "Pires"],
    ]


def test_whoever_was_met_after_something_else_stays() -> None:
    text = "Lund met Vogt and after lunch Pires before talks with Kern."
    made = reading(
        text,
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Lund", "Vogt", "Pires"], "evidence": "Lund met Vogt and after lunch Pires"},
            {"task": "contact", "word": "talks", "label": "talks", "detail": "planned", "participant": ["Lund", "Kern"],
             "evidence": "talks with Kern"},
        ],
        names=dict.fromkeys(["Lund", "Vogt", "Pires", "Kern"], "person"),
    )  # fmt: skip
    assert occasions(made)[0][0] == ["Lund", "Vogt", "Pires"]


@pytest.mark.parametrize(
    ("text", "word", "sides"),
    [
        ("Vogt met with journalists in Lima", "met", ["Vogt", "journalists"]),
        ("NATO foreign ministers met at the NATO headquarters", "met", ["NATO foreign ministers", "NATO #2"]),
    ],
)
def test_reporters_and_a_body_with_its_members_are_no_contact(text: str, word: str, sides: list[str]) -> None:
    assert contact_of(text, word, "meeting", sides, {"Vogt": "person", "NATO": "organization"}) == []


def test_a_word_for_somebody_carries_no_contact_of_its_own() -> None:
    made = reading(
        "Karin Lund saw the leader of the Harbour party, Ana Ruiz.",
        [
            {"task": "contact", "word": "saw", "label": "meeting", "detail": "held",
             "participant": ["Karin Lund", "Ana Ruiz"]},
            {"task": "contact", "word": "leader", "label": "meeting", "detail": "held",
             "participant": ["Harbour party", "Ana Ruiz"]},
        ],
        names={"Karin Lund": "person", "Ana Ruiz": "person", "Harbour party": "organization"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "Ana Ruiz"]]


def test_who_spoke_by_telephone_and_agreed_to_meet_will_meet_face_to_face() -> None:
    text = "Lund and Vogt spoke by telephone and agreed to meet"
    names = {"Lund": "person", "Vogt": "person"}
    entry = {"task": "contact", "word": "meet", "label": "meeting", "participant": ["Lund", "Vogt"], "evidence": text}
    [(_, found)] = occasions(reading(f"{text}.", [{**entry, "detail": "planned"}], names=names))
    assert found.kind is ContactKind.MEETING


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Lund texted Vogt all week.", "texted", ContactKind.MESSAGE),
        ("Lund will call Vogt in the evening.", "call", ContactKind.CALL),
        ("Lund will call on Vogt in the evening.", "call", ContactKind.MEETING),
        ("Lund will call Vogt back to Lima.", "call", ContactKind.MEETING),
    ],
)
def test_the_verb_may_tell_the_kind(text: str, word: str, kind: ContactKind) -> None:
    entry = {"task": "contact", "word": word, "label": "meeting", "detail": "held", "participant": ["Lund", "Vogt"]}
    [(_, found)] = occasions(reading(text, [entry], names={"Lund": "person", "Vogt": "person"}))
    assert found.kind is kind
