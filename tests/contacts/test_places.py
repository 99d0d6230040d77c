from __future__ import annotations

import pytest

from onrecord.contacts.places import find_place
from onrecord.encoder.reading import NameSpan
from onrecord.record import ContactKind
from onrecord.text import lay_out
from tests.readings import words


def place_of(text: str, kind: ContactKind, trigger: str, near: str, names: dict[str, str]) -> str | None:
    layout = lay_out(text)
    spans = sorted((NameSpan(*words(layout, name), of) for name, of in names.items()), key=lambda name: name.first)
    return find_place(layout, kind, words(layout, trigger)[0], [words(layout, near)], spans)


def test_where_a_visitor_went_on_to_is_not_the_place() -> None:
    near = "Lund stopped in Oslo and called on Vogt before heading to Rome"
    names = {"Oslo": "place", "Rome": "place"}
    assert place_of(f"{near}.", ContactKind.VISIT, "called", near, names) == "Oslo"
    assert place_of(f"{near}.", ContactKind.VISIT, "heading", near, names) == "Rome"


@pytest.mark.parametrize(
    ("near", "names", "place"),
    [
        ("Lund met Vogt in Oslo", ["Oslo"], "Oslo"),
        ("Lund met the ambassador to Norway", ["Norway"], None),
        ("Lund met Vogt over the war in Sudan", ["Sudan"], None),
        ("Lund flew to Oslo and met Vogt", ["Oslo"], "Oslo"),
        ("Lund met Vogt in Oslo and was to go on to Rome", ["Oslo", "Rome"], "Oslo"),
        ("Lund met Vogt at a hotel near the airport", [], "a hotel"),
        ("Lund met Vogt in the Norwegian port city of Bergen", ["Norwegian", "Bergen"], "Bergen"),
        ("Lund met Vogt in Norway's capital, Oslo", ["Norway", "Oslo"], "Oslo"),
        ("Lund met Vogt in Norway's largest city of Bergen", ["Norway", "Bergen"], "Bergen"),
        ("Lund met Vogt", [], None),
        ("Lund met Vogt in his first week in office", [], None),
        ("Lund met Vogt at the request of parliament", [], None),
        ("Lund met Vogt at Norway's request", ["Norway"], None),
        ("Lund met Vogt in exchange for a base", [], None),
        ("Lund met Vogt in his office", [], "his office"),
    ],
)
def test_the_place_of_a_meeting(near: str, names: list[str], place: str | None) -> None:
    assert place_of(f"{near}.", ContactKind.MEETING, "met", near, dict.fromkeys(names, "place")) == place


@pytest.mark.parametrize(
    ("near", "trigger", "names", "place"),
    [
        ("Lund visited Rome", "visited", ["Rome"], "Rome"),
        ("Lund left Oslo for Rome", "left", ["Oslo", "Rome"], "Rome"),
        ("Lund came from Oslo to Rome", "came", ["Oslo", "Rome"], "Rome"),
        ("a visit to the southern city of Bari", "visit", ["Bari"], "Bari"),
        ("Lund will visit the presidential palace", "visit", [], None),
    ],
)
def test_the_place_of_a_visit(near: str, trigger: str, names: list[str], place: str | None) -> None:
    assert place_of(f"{near}.", ContactKind.VISIT, trigger, near, dict.fromkeys(names, "place")) == place


def test_a_meeting_is_where_its_sentence_has_told_of_a_place_before() -> None:
    text = "In Oslo, Lund met Vogt after a visit to Rome in May. Paris waited."
    names = dict.fromkeys(["Oslo", "Rome", "Paris"], "place")
    assert place_of(text, ContactKind.MEETING, "met", "Lund met Vogt", names) == "Oslo"
    assert place_of(text, ContactKind.TALKS, "met", "Lund met Vogt", names) is None


def test_a_building_with_a_name_is_a_place_of_meeting() -> None:
    names = {"Carlton House": "organization", "Navy": "organization"}
    text = "They met at the Carlton House with the Navy."
    assert place_of(text, ContactKind.MEETING, "met", "They met at the Carlton House", names) == "Carlton House"


def test_those_who_telephone_are_nowhere() -> None:
    text = "Lund called Vogt in Oslo."
    assert place_of(text, ContactKind.CALL, "called", "Lund called Vogt in Oslo", {"Oslo": "place"}) is None


def test_here_is_the_place_of_the_dateline() -> None:
    text = "OSLO, May 5 (NTB) -- Lund met Vogt here on Monday. They met before."
    assert place_of(text, ContactKind.MEETING, "met", "Lund met Vogt", {}) == "OSLO"
    for other, place in (("PORT-AU-PRINCE, Haiti", "PORT-AU-PRINCE"), ("Lund meets Vogt\n\nOSLO", "OSLO")):
        assert place_of(text.replace("OSLO", other), ContactKind.MEETING, "met", "Lund met Vogt", {}) == place
    assert place_of(text.replace(" here", ""), ContactKind.MEETING, "met", "Lund met Vogt", {}) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Lund will fly on to Oslo on Monday, where she is to meet Vogt.", "Oslo"),
        ("Lund left Rome for Oslo, where she met Vogt.", "Oslo"),
        ("Lund left Rome and Oslo in a hurry for a hut in the hills where she met Vogt.", None),
    ],
)
def test_where_somebody_is_met_is_the_place_that_where_means(text: str, place: str | None) -> None:
    trigger = "met" if "met" in text else "meet"
    names = {name: "place" for name in ("Rome", "Oslo") if name in text}
    assert place_of(text, ContactKind.MEETING, trigger, f"{trigger} Vogt", names) == place


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Lund left Thursday's Rome talks early", "talks", "Rome"),
        ("Lund spoke of their Oval Office meeting", "meeting", "Oval Office"),
        ("Lund spoke of the Syria talks", "talks", None),
    ],
)
def test_a_place_right_before_the_noun(text: str, trigger: str, place: str | None) -> None:
    names = dict.fromkeys([name for name in ("Rome", "Oval Office", "Syria") if name in text], "place")
    assert place_of(f"{text}.", ContactKind.TALKS, trigger, text, names) == place
