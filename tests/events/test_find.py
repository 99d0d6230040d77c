from __future__ import annotations

from datetime import date

import pytest

from onrecord.actors.cast import Cast, assemble
from onrecord.actors.parties import Party
from onrecord.calendars import Calendar
from onrecord.commitments.find import find_undertakings
from onrecord.contacts.find import find_occasions
from onrecord.dates import find_dates
from onrecord.encoder.reading import Reading
from onrecord.events.find import CLAIMED, find_happenings
from onrecord.events.happenings import Happening
from onrecord.record import Document, EventType
from onrecord.statements.attributions import Speakers
from onrecord.statements.find import find_attributions
from tests.readings import reading

PUBLISHED = date(2024, 3, 7)


def happenings(made: Reading) -> tuple[Cast, list[Happening]]:
    cast = assemble(made)
    resolve = cast.resolver.resolve
    said = find_attributions(made, resolve)
    document = Document("a", made.layout.text, published=PUBLISHED.isoformat())
    calendar = Calendar.of(document, made.layout, find_dates(made.layout, PUBLISHED))
    occasions = find_occasions(made, cast, Speakers(said), calendar)
    undertakings = find_undertakings(made, resolve, said, cast.countries)
    return cast, list(find_happenings(made, resolve, said, occasions, undertakings, calendar, cast.countries))


def named(cast: Cast, parties: tuple[Party, ...]) -> list[str]:
    return [cast.groups[party].name if party in cast.groups else party.key for party in parties]


def test_an_act_has_its_sides_its_date_and_the_words_from_one_side_to_the_other() -> None:
    made = reading(
        "On Tuesday Peru expelled two Chilean diplomats.",
        [{"task": "event", "word": "expelled", "label": "SANCTION", "by": "Peru", "to": "two Chilean diplomats"}],
        names={"Peru": "place"},
        nominals={"diplomats": "person"},
    )
    cast, [found] = happenings(made)
    assert found.type is EventType.SANCTION
    assert (named(cast, found.source), named(cast, found.target)) == (["PER"], ["two Chilean diplomats"])
    assert found.date is not None
    assert found.date.value == "2024-03-05"
    assert made.layout.text[slice(*made.layout.offsets(*found.evidence[0]))] == "Peru expelled two Chilean diplomats"


def test_what_only_a_speaker_reports_is_claimed() -> None:
    made = reading(
        "Peru shelled the port, Chile said. Ecuador shelled the bridge.",
        [
            {"task": "statement", "word": "said", "source": "Chile", "content": "Peru shelled the port"},
            {"task": "event", "word": "shelled", "label": "ASSAULT", "by": "Peru", "to": "the port"},
            {"task": "event", "word": "shelled #2", "label": "ASSAULT", "by": "Ecuador", "to": "the bridge"},
        ],
        names={"Peru": "place", "Chile": "place", "Ecuador": "place"},
    )
    _, found = happenings(made)
    assert [one.status for one in found] == [CLAIMED, None]


def test_who_accuses_without_a_word_for_himself_is_the_speaker() -> None:
    made = reading(
        "Ines Prado said there was no excuse for the attack by Peru.",
        [
            {"task": "statement", "word": "said", "source": "Ines Prado",
             "content": "there was no excuse for the attack by Peru"},
            {"task": "event", "word": "excuse", "label": "ACCUSE", "to": "Peru"},
        ],
        names={"Ines Prado": "person", "Peru": "place"},
    )  # fmt: skip
    cast, [found] = happenings(made)
    assert (named(cast, found.source), named(cast, found.target)) == (["Ines Prado"], ["PER"])


def test_the_same_act_told_twice_is_one_event_and_on_another_day_another() -> None:
    made = reading(
        "Peru bombed Chile on Monday. Peru struck Chile. Peru bombed Chile on Tuesday.",
        [
            {"task": "event", "word": word, "label": "ASSAULT", "by": f"Peru #{n}", "to": f"Chile #{n}"}
            for n, word in enumerate(["bombed", "struck", "bombed #2"], 1)
        ],
        names={"Peru": "place", "Chile": "place"},
    )
    _, found = happenings(made)
    assert [(len(one.evidence), one.date.value if one.date else None) for one in found] == [
        (2, "2024-03-04"),
        (1, "2024-03-05"),
    ]


def test_a_contact_that_took_place_and_the_words_that_tell_it_are_one_consultation() -> None:
    made = reading(
        "Ines Prado met Iben Krag.",
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Ines Prado", "Iben Krag"], "evidence": "Ines Prado met Iben Krag"},
            {"task": "event", "word": "met", "label": "CONSULT", "by": "Ines Prado", "to": "Iben Krag"},
        ],
        names={"Ines Prado": "person", "Iben Krag": "person"},
    )  # fmt: skip
    cast, [found] = happenings(made)
    assert found.type is EventType.CONSULT
    assert found.told == "contact"
    assert (named(cast, found.source), named(cast, found.target)) == (["Ines Prado"], ["Iben Krag"])


def test_a_planned_meeting_is_no_event_and_a_threat_is_one() -> None:
    made = reading(
        "Ines Prado will meet Iben Krag. Peru threatened Chile with sanctions.",
        [
            {"task": "contact", "word": "meet", "label": "meeting", "detail": "planned",
             "participant": ["Ines Prado", "Iben Krag"], "evidence": "Ines Prado will meet Iben Krag"},
            {"task": "commitment", "word": "threatened", "label": "threat", "by": "Peru", "to": "Chile",
             "what": "sanctions", "evidence": "Peru threatened Chile with sanctions"},
        ],
        names={"Ines Prado": "person", "Iben Krag": "person", "Peru": "place", "Chile": "place"},
    )  # fmt: skip
    cast, [found] = happenings(made)
    assert (found.type, found.told) == (EventType.THREATEN, "commitment")
    assert (named(cast, found.source), named(cast, found.target)) == (["PER"], ["CHL"])


def test_the_two_sides_of_an_agreement_named_together_are_source_and_target() -> None:
    made = reading(
        "Peru and Chile signed a treaty.",
        [{"task": "event", "word": "signed", "label": "AGREE", "by": "Peru and Chile"}],
        names={"Peru": "place", "Chile": "place"},
    )
    cast, [found] = happenings(made)
    assert (named(cast, found.source), named(cast, found.target)) == (["PER"], ["CHL"])


def test_an_act_of_nobody_known_is_left_out() -> None:
    made = reading("Shots were fired.", [{"task": "event", "word": "fired", "label": "ASSAULT"}])
    assert happenings(made)[1] == []


@pytest.mark.parametrize(
    ("by", "to", "source", "target"),
    [
        ("shells", "Peru", [], ["PER"]),
        ("Chilean drones", "two hotels", ["CHL"], []),
        ("Orsa rockets", "two hotels", ["Orsa"], []),
        ("dozens of rebels", "the port", ["dozens of rebels"], ["port"]),
        ("Forces loyal to nobody", "11 tanks", ["Forces loyal to nobody"], []),
        ("forces loyal to nobody", "11 tanks", ["forces loyal to nobody"], []),
        ("5,000 soldiers", "homes", ["5,000 soldiers"], []),
        ("the insurgent", "hundreds of them", ["insurgent"], ["hundreds of them"]),
    ],
)
def test_a_side_of_an_event_is_people_a_body_or_a_state(by: str, to: str, source: list[str], target: list[str]) -> None:
    made = reading(
        f"On Monday {by} hit {to}. Peru and Chile waited.",
        [{"task": "event", "word": "hit", "label": "ASSAULT", "by": by, "to": to}],
        names={"Orsa": "organization"} if "Orsa" in by else {},
        nominals={noun: "person" for noun in ("rebels", "forces", "soldiers") if noun in by},
    )
    cast, found = happenings(made)
    assert [named(cast, one.source) for one in found] == [source]
    assert [named(cast, one.target) for one in found] == [target]


def test_a_visit_that_is_to_come_has_not_been_held() -> None:
    made = reading(
        "Lund, who is to visit Peru, thanked Ozols.",
        [
            {
                "task": "contact",
                "word": "visit",
                "label": "visit",
                "detail": "planned",
                "participant": ["Lund", "Peru"],
            },
            {"task": "event", "word": "visit", "label": "CONSULT", "by": "Lund", "to": "Peru"},
        ],
        names={"Lund": "person", "Ozols": "person", "Peru": "place"},
    )
    assert not happenings(made)[1]


def test_a_word_tells_of_one_type_of_event_with_the_sides_that_either_reading_of_it_gives() -> None:
    made = reading(
        "Peru proposed a truce to Chile.",
        [
            {"task": "commitment", "word": "proposed", "label": "offer", "by": "Peru", "to": "Chile",
             "what": "a truce", "evidence": "Peru proposed a truce"},
            {"task": "event", "word": "proposed", "label": "REQUEST", "by": "Peru"},
        ],
        names={"Peru": "place", "Chile": "place"},
    )  # fmt: skip
    cast, [found] = happenings(made)
    assert found.type is EventType.REQUEST
    assert (named(cast, found.source), named(cast, found.target)) == (["PER"], ["CHL"])


def test_what_two_promise_they_have_not_agreed_with_one_another() -> None:
    made = reading(
        "Peru and Chile promised troops. Peru and Chile agreed on a truce.",
        [
            {"task": "event", "word": "promised", "label": "AGREE", "by": "Peru and Chile"},
            {"task": "commitment", "word": "agreed", "label": "agreement", "by": "Peru and Chile #2",
             "what": "a truce", "evidence": "Peru and Chile #2"},
        ],
        names={"Peru": "place", "Chile": "place"},
    )  # fmt: skip
    cast, found = happenings(made)
    sides = {one.told: (named(cast, one.source), named(cast, one.target)) for one in found}
    assert sides == {"event": (["PER", "CHL"], []), "commitment": (["PER"], ["CHL"])}


def test_the_sides_of_an_event_stand_in_its_sentence_if_any_do() -> None:
    made = reading(
        "Chile sent a battalion. Peru withdrew its troops.",
        [{"task": "event", "word": "withdrew", "label": "RETREAT", "by": ["Chile", "Peru"]}],
        names={"Peru": "place", "Chile": "place"},
    )
    cast, [found] = happenings(made)
    assert named(cast, found.source) == ["PER"]


def test_what_was_done_on_three_days_and_is_told_twice_is_three_events() -> None:
    days = [f"Peru bombed Chile on March {n}." for n in (1, 2, 3)] * 2
    words = [f"bombed #{n}" if n > 1 else "bombed" for n in range(1, 7)]
    made = reading(
        " ".join(days),
        [
            {"task": "event", "word": word, "label": "ASSAULT", "by": f"Peru #{n}", "to": f"Chile #{n}"}
            for n, word in enumerate(words, 1)
        ],
        names={"Peru": "place", "Chile": "place"},
    )
    _, found = happenings(made)
    assert [one.date.value for one in found if one.date] == ["2024-03-01", "2024-03-02", "2024-03-03"]
    assert [len(one.evidence) for one in found] == [2, 2, 2]


def test_two_who_exchange_or_fight_between_them_are_source_and_target() -> None:
    made = reading(
        "Peru and Chile exchanged captives. There was fighting between Ecuador and Bolivia.",
        [
            {"task": "event", "word": "exchanged", "label": "CONCEDE", "by": "Peru and Chile"},
            {"task": "event", "word": "fighting", "label": "ASSAULT", "by": "Ecuador and Bolivia"},
        ],
        names=dict.fromkeys(("Peru", "Chile", "Ecuador", "Bolivia"), "place"),
    )
    cast, found = happenings(made)
    assert [(named(cast, one.source), named(cast, one.target)) for one in found] == [
        (["PER"], ["CHL"]),
        (["ECU"], ["BOL"]),
    ]


@pytest.mark.parametrize(
    ("text", "word", "by", "date"),
    [
        ("Peru withdrew its troops from Chile in 2022.", "withdrew", "Peru", "2022"),
        ("Peru, which left Chile in 2022, detained envoys.", "detained", "Peru", None),
        ("Peru, which left Chile in 2022, detained envoys on Tuesday.", "detained", "Peru", "2024-03-05"),
        ("Peru detained envoys after a raid in 2022.", "detained", "Peru", None),
        ("Peru detained envoys under the 2015 deal.", "detained", "Peru", None),
        ("Peru, which detained", "detained", "Peru", None),
    ],
)
def test_the_date_of_an_event_is_that_of_its_clause(text: str, word: str, by: str, date: str | None) -> None:
    made = reading(
        text,
        [{"task": "event", "word": word, "label": "COERCE", "by": by}],
        names={"Peru": "place"},
    )
    _, [found] = happenings(made)
    assert (found.date.value if found.date else None) == date


def test_an_event_told_again_with_more_of_those_it_was_done_to_has_them_all() -> None:
    made = reading(
        "Peru bombed Chile. Peru bombed Chile and Brazil.",
        [
            {"task": "event", "word": "bombed", "label": "ASSAULT", "by": "Peru", "to": "Chile"},
            {"task": "event", "word": "bombed #2", "label": "ASSAULT", "by": "Peru #2", "to": ["Chile #2", "Brazil"]},
        ],
        names={"Peru": "place", "Chile": "place", "Brazil": "place"},
    )
    cast, [found] = happenings(made)
    assert (named(cast, found.source), named(cast, found.target)) == (["PER"], ["CHL", "BRA"])
