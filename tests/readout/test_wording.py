"""How entries, names and groups are put."""

from dataclasses import replace

import pytest

from onrecord.readout.wording import (
    Order,
    describe_conditions,
    describe_office,
    describe_statement,
    find_heading,
    group,
    join_names,
    name_article,
    number_speakers,
    own_events,
    shown,
)
from onrecord.record import Document, Event, EventType
from tests.factory import wire_report


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("/home/vera/news/gulf.txt", "gulf.txt"),
        ("/home/vera/news/desk.csv row 4", "desk.csv row 4"),
        ("https://wire.example/a/b", "https://wire.example/a/b"),
        ("AP/2025/7", "AP/2025/7"),
        ("/", "/"),
    ],
)
def test_an_article_without_a_title_is_called_by_its_file(name: str, called: str) -> None:
    assert name_article(name) == called


@pytest.mark.parametrize(
    ("text", "title", "heading"),
    [
        (
            "Oman hosts talks between two states\n\nMUSCAT - Lund spoke.",
            None,
            "Oman hosts talks between two states",
        ),
        ('"We keep ours": Ruiz rejects the offer\nRuiz spoke.', None, '"We keep ours": Ruiz rejects the offer'),
        ("Oman hosts talks between two states\n\nLund spoke.", "A title", "A title"),
        ("Oman hosts talks between two states.\n\nLund spoke.", None, "a.txt"),
        ("Oman hosts talks between two states", None, "a.txt"),
        ("By Ana Ruiz and Jon Lund\n\nLund spoke.", None, "a.txt"),
        ("MUSCAT, May 10\n\nLund spoke.", None, "a.txt"),
        ("- an item of a list\n\nLund spoke.", None, "a.txt"),
        ("(edited for length and clarity)\n\nLund spoke.", None, "a.txt"),
    ],
)
def test_an_article_without_a_title_has_its_headline_above_it(text: str, title: str | None, heading: str) -> None:
    assert find_heading(Document("/news/a.txt", text, title=title)) == heading


def test_names() -> None:
    actors = wire_report().actors
    assert join_names(actors[:1]) == "Ingrid Solvang"
    assert join_names(actors[2:4]) == "Norway and Iceland"
    assert join_names(actors[2:5]) == "Norway, Iceland and European Union"
    assert join_names([]) == ""


def test_a_condition_keeps_the_word_that_ties_it_on() -> None:
    record = wire_report()
    assert describe_conditions(record.document, record.commitments[1]) == [
        "unless Reykjavik halved its catch",
        "If the trawlers are not back inside the line by Friday",
    ]


def test_an_uncertain_speaker_is_called_so() -> None:
    statement = wire_report().statements[3]
    assert describe_statement(statement) == ["quoted in part"]
    assert describe_statement(replace(statement, confidence=0.4)) == ["quoted in part", "speaker uncertain"]
    assert describe_statement(replace(statement, confidence=0.9)) == ["quoted in part"]


def test_statements_by_speaker_and_in_order() -> None:
    statements = shown(wire_report(), with_thoughts=False)
    assert [s.id for s in statements] == ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s10", "s9", "s11"]
    by_speaker = group(statements, Order.SPEAKER)
    assert [len(g.statements) for g in by_speaker] == [3, 1, 3, 1, 1, 1, 1]
    assert by_speaker[-1].speaker is None
    in_order = group(statements, Order.ORDER)
    assert [s for g in in_order for s in g.statements] == statements
    assert len(in_order[0].statements) == 2
    assert len(number_speakers(statements)) == 6


def test_an_event_that_a_contact_tells_is_no_other_event() -> None:
    record = wire_report()
    text = record.document.text
    start = text.index("Norway")
    attack = Event("e9", EventType.ASSAULT, record.actors[:1], (), (record.document.span(start, start + 6),))
    consult = replace(attack, id="e8", type=EventType.CONSULT, evidence=record.contacts[0].evidence)
    assert own_events(replace(record, events=(attack, consult))) == [attack]


@pytest.mark.parametrize(
    ("name", "role", "country", "words"),
    [
        ("Ana Lind", "foreign minister", "SWE", "foreign minister, Sweden"),
        ("Ana Lind", "Sweden's foreign minister", "SWE", "Sweden's foreign minister"),
        ("Ana Lind", "Swedish envoy", "SWE", "Swedish envoy"),
        ("Ana Lind", "envoy to Norway", "SWE", "envoy to Norway, Sweden"),
        ("Ana Lind", "envoy of the Swedishes", "SWE", "envoy of the Swedishes, Sweden"),
        ("Sweden", None, "SWE", ""),
        ("Ana Lind", None, "XYZ", "XYZ"),
        ("Ana Lind", None, None, ""),
    ],
)
def test_a_country_is_said_once(name: str, role: str | None, country: str | None, words: str) -> None:
    assert describe_office(name, role, country) == words
