from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from onrecord.events.roles import with_roles
from tests.readings import reading

Told = tuple[str, str, Sequence[str], Sequence[str]]


def sides(
    text: str, told: Sequence[Told], nominals: Mapping[str, str] | None = None
) -> list[tuple[list[str], list[str]]]:
    """Who does what to whom, event by event, where the model tells so much."""
    events = [{"task": "event", "word": word, "label": label, "by": by, "to": to} for word, label, by, to in told]
    made = reading(text, events, nominals=nominals)
    return [
        (
            [made.layout.written(*span) for span in one.roles["by"]],
            [made.layout.written(*span) for span in one.roles["to"]],
        )
        for one in with_roles(made, made.triggers)
    ]


@pytest.mark.parametrize(
    ("text", "told", "by", "to"),
    [
        ("Chile heard calls for a truce by Peru and its envoy.", ("calls", "REQUEST", ["Chile", "Peru"], ["envoy"]),
         ["Peru", "envoy"], []),
        ("Two men were taken from Chile by rebels.", ("taken", "ASSAULT", ["Chile", "rebels"], ["Two men"]),
         ["rebels"], ["Two men"]),
        ("Chile, asked by Peru to pay, refused.", ("asked", "REQUEST", ["Chile", "Peru"], []), ["Peru"], ["Chile"]),
        ("Chile accepted a man named by Peru.", ("accepted", "AGREE", ["Chile", "Peru"], []), ["Chile", "Peru"], []),
        ("Chile accepted a plan led by Peru.", ("accepted", "AGREE", ["Chile", "Peru"], []), ["Chile", "Peru"], []),
        ("Chile freed men in a deal brokered by Peru.", ("freed", "CONCEDE", ["Chile", "Peru"], ["men"]),
         ["Chile", "Peru"], ["men"]),
        ("Chile began freeing men in a deal brokered by Peru.", ("freeing", "CONCEDE", ["Chile", "Peru"], ["men"]),
         ["Chile", "Peru"], ["men"]),
        ("Lund urged a truce, a plan made by Peru.", ("urged", "REQUEST", ["Lund", "Peru"], []), ["Lund", "Peru"], []),
        ("attacked", ("attacked", "ASSAULT", [], []), [], []),
        ("Attacked by night, Peru said it", ("Attacked", "ASSAULT", [], []), [], []),
        ("Chile is with them, and we\n\nAttacked by night", ("Attacked", "ASSAULT", [], []), [], []),
    ],
)  # fmt: skip
def test_who_stands_after_by_alone_did_it(text: str, told: Told, by: list[str], to: list[str]) -> None:
    assert sides(text, [told]) == [(by, to)]


def test_who_is_accused_of_it_did_it() -> None:
    accused = ("accused", "ACCUSE", ["Peru"], ["Chile"])
    told = ("shelling", "ASSAULT", ["Peru", "Chile"], ["Chile", "its port"])
    assert sides("Peru accused Chile of shelling its port.", [accused, told])[1] == (["Chile"], ["its port"])
    said = ("shelling", "ASSAULT", ["Peru"], ["Chile"])
    assert sides("Peru accused Chile after shelling it.", [accused, said])[1] == (["Peru"], ["Chile"])
    convicted = ("convicted", "COERCE", [], ["Lund"])
    killing = ("killing", "ASSAULT", ["Peru"], ["Lund", "Vogt"])
    assert sides("Peru freed Lund, convicted of killing Vogt.", [convicted, killing])[1] == (["Lund"], ["Vogt"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chile condemned the raid.", []),
        ("Peru and Chile denied their raid.", ["Peru"]),
        ("Peru and Chile condemned it, and then a raid came.", ["Peru"]),
    ],
)
def test_who_condemns_an_attack_did_not_make_it(text: str, expected: list[str]) -> None:
    judged = ("denied" if "denied" in text else "condemned", "ACCUSE", ["Peru and Chile"], [])
    assert sides(text, [judged, ("raid", "ASSAULT", ["Peru"], [])])[1] == (expected, [])


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("Lund, with whom Peru has fought, left.", ("fought", "ASSAULT", ["Lund", "Peru"], []), (["Peru"], ["Lund"])),
        ("The envoy whom Peru expelled left.", ("expelled", "COERCE", ["Peru"], []), (["Peru"], ["envoy"])),
        ("Those whom Peru expelled left.", ("expelled", "COERCE", ["Peru"], ["Those"]), (["Peru"], ["Those"])),
    ],
)
def test_of_whom_it_is_told_what_another_does_to_him_it_is_done_to_him(
    text: str, told: Told, expected: tuple[list[str], list[str]]
) -> None:
    there = {"envoy": "person"} if "envoy" in text else {}
    assert sides(text, [told], there)[0] == expected


def test_a_clause_of_its_own_has_a_subject_of_its_own() -> None:
    condemned, voted = ("condemned", "ACCUSE", ["Peru"], []), ("voted", "SUPPORT", ["Peru", "Chile"], [])
    assert sides("Peru condemned it and Chile voted for it.", [condemned, voted])[1] == (["Chile"], [])
    assert sides("Peru condemned it and on Friday Chile voted for it.", [condemned, voted])[1] == (["Chile"], [])
    assert sides("Peru said Chile voted for it.", [voted])[0] == (["Chile"], [])
    assert sides("Peru as well as the rest and Chile voted for it.", [voted])[0] == (["Peru", "Chile"], [])


@pytest.mark.parametrize(
    ("text", "word", "label", "by", "expected"),
    [
        ("Police drove off men who gathered.", "gathered", "PROTEST", ["Police"], ["men"]),
        ("Police met rebels who have fought.", "fought", "ASSAULT", ["Police", "rebels"], ["rebels"]),
        ("Police shot at men marching.", "marching", "PROTEST", ["Police", "men"], ["men"]),
        ("Lund, an envoy who met Vogt, left.", "met", "CONSULT", ["Lund"], ["Lund"]),
        ("Lund was of those who voted.", "voted", "REJECT", ["Lund", "those"], ["Lund", "those"]),
        ("Peru talked with Chile refusing to pay.", "refusing", "REJECT", ["Peru", "Chile"], ["Chile"]),
        ("Lund wrote to Chile asking for aid.", "asking", "REQUEST", ["Lund", "Chile"], ["Lund", "Chile"]),
        ("Peru and Chile fighting rebels won.", "fighting", "ASSAULT", ["Peru", "Chile"], ["Peru", "Chile"]),
    ],
)
def test_who_stands_before_what_is_told_of_him_did_it(
    text: str, word: str, label: str, by: list[str], expected: list[str]
) -> None:
    nouns = {"men": "person", "rebels": "person", "envoy": "person"}
    there = {noun: kind for noun, kind in nouns.items() if noun in text}
    assert sides(text, [(word, label, by, [])], there)[0][0] == expected


@pytest.mark.parametrize(
    ("text", "by", "expected"),
    [
        ("Peru, at odds with Chile, sent ships.", ["Peru", "Chile"], ["Peru"]),
        ("Peru, where Lund governs, has also sent ships.", ["Peru", "Lund"], ["Peru"]),
        ("The Orsa, a militia of the south, sent ships.", ["The Orsa", "a militia"], ["The Orsa"]),
        ("The minister, Lund, sent ships.", ["The minister", "Lund"], ["The minister", "Lund"]),
        ("Peru, Chile and Brazil sent ships.", ["Peru", "Chile", "Brazil"], ["Peru", "Chile", "Brazil"]),
        ("Peru, for whose part Chile sent ships", ["Peru", "Chile"], ["Peru", "Chile"]),
    ],
)
def test_of_whom_only_an_aside_tells_he_did_not_do_it(text: str, by: list[str], expected: list[str]) -> None:
    assert sides(text, [("sent", "MOBILIZE", by, [])])[0][0] == expected


def test_what_is_between_two_is_done_by_them() -> None:
    told = ("clashes", "ASSAULT", ["Two men", "Peru", "Chile"], ["Two men"])
    assert sides("Two men died in clashes between Peru and Chile.", [told]) == [(["Peru", "Chile"], [])]


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("A Peruvian strike on Chile killed two men.",
         [("strike", "ASSAULT", ["Peruvian"], ["Chile"]), ("killed", "ASSAULT", [], ["two men"])],
         (["Peruvian"], ["two men"])),
        ("Peru killed two men in a night raid.",
         [("killed", "ASSAULT", ["Peru"], ["two men"]), ("raid", "ASSAULT", ["two men"], [])],
         (["Peru"], ["two men"])),
        ("Peru killed two men in a raid",
         [("killed", "ASSAULT", ["Peru"], ["two men"]), ("raid", "ASSAULT", ["two men"], [])],
         (["Peru"], ["two men"])),
        ("Peru killed two men in a raid on Chile.",
         [("killed", "ASSAULT", ["Peru"], ["two men"]), ("raid", "ASSAULT", ["two men"], ["Chile"])],
         (["Peru"], ["Chile"])),
        ("Two men were killed in clashes between Peru and Chile.",
         [("killed", "ASSAULT", ["Peru"], ["Two men"]), ("clashes", "ASSAULT", ["Peru", "Chile"], [])],
         (["Peru", "Chile"], [])),
        ("Peru shelled Chile in response to raids.",
         [("shelled", "ASSAULT", ["Peru"], ["Chile"]), ("raids", "ASSAULT", ["Chile"], [])],
         (["Chile"], [])),
    ],
)  # fmt: skip
def test_an_attack_and_what_it_does_are_of_the_same_sides(
    text: str, told: list[Told], expected: tuple[list[str], list[str]]
) -> None:
    assert sides(text, told)[1] == expected


@pytest.mark.parametrize(
    ("text", "word", "to", "expected"),
    [
        ("Peru sent 500 soldiers to Chile.", "sent", ["500 soldiers", "Chile"], ["Chile"]),
        ("Peru recalled its ambassador from Lima.", "recalled", ["its ambassador from Lima"], ["Lima"]),
        ("Peru recalled its ambassador.", "recalled", ["its ambassador"], []),
        ("Peru expelled the ambassador.", "expelled", ["the ambassador"], ["the ambassador"]),
        ("The soldiers whom Peru sent left.", "sent", ["The soldiers"], ["The soldiers"]),
    ],
)
def test_whom_one_sends_or_calls_home_one_does_nothing_to(
    text: str, word: str, to: list[str], expected: list[str]
) -> None:
    assert sides(text, [(word, "SANCTION", ["Peru"], to)])[0][1] == expected


@pytest.mark.parametrize(
    ("text", "word", "label", "by", "to", "expected"),
    [
        ("Peru said it had cut aid.", "cut", "SANCTION", [], [], (["it"], [])),
        ("Peru said they were freed.", "freed", "CONCEDE", [], [], ([], ["they"])),
        ("It was refused by nobody.", "refused", "REJECT", [], [], ([], [])),
        ("Peru left, accusing it of fraud.", "accusing", "ACCUSE", ["Peru"], [], (["Peru"], ["it"])),
        ("Peru ordered it to pay.", "ordered", "REQUEST", ["Peru"], [], (["Peru"], ["it"])),
        ("Peru wanted it to end.", "wanted", "REQUEST", ["Peru"], [], (["Peru"], [])),
        ("Peru jailed them on Monday.", "jailed", "COERCE", ["Peru"], [], (["Peru"], ["them"])),
        ("Peru jailed US citizens.", "jailed", "COERCE", ["Peru"], [], (["Peru"], [])),
        ("Peru rejected them on Monday.", "rejected", "REJECT", ["Peru"], [], (["Peru"], [])),
    ],
)
def test_pronouns_beside_a_verb_are_its_sides(
    text: str, word: str, label: str, by: list[str], to: list[str], expected: tuple[list[str], list[str]]
) -> None:
    assert sides(text, [(word, label, by, to)]) == [expected]


@pytest.mark.parametrize(
    ("text", "word", "to", "by"),
    [
        ("Peru blacklisted two men accused of fraud.", "accused", ["two men"], []),
        ("Peru accused two men.", "accused", ["two men"], ["Peru"]),
        ("Peru held two men accused by Chile of fraud.", "accused", ["two men"], ["Chile"]),
    ],
)
def test_who_is_told_of_somebody_what_was_done_to_him_did_not_do_it(
    text: str, word: str, to: list[str], by: list[str]
) -> None:
    given = ["Peru", "Chile"] if "Chile" in text else ["Peru"]
    assert sides(text, [(word, "ACCUSE", given, to)])[0] == (by, to)
