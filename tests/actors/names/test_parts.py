from __future__ import annotations

import pytest

from onrecord.actors.countries.states import find_states
from onrecord.actors.names.parts import mend
from onrecord.encoder.reading import NameSpan
from onrecord.record import ActorKind
from onrecord.text import lay_out
from tests.actors.named import names
from tests.actors.resolved import resolve
from tests.readings import reading

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANIZATION


def mended(text: str, *found: tuple[str, str]) -> list[str]:
    """The words of the names after they are mended; those found are written with spaces between their words."""
    layout = lay_out(text)
    spans = []
    for words, kind in found:
        parts = words.split()
        first = next(n for n in range(len(layout)) if layout.words[n : n + len(parts)] == parts)
        spans.append(NameSpan(first, first + len(parts) - 1, kind))
    in_states = {n for state in find_states(layout) for n in range(state.first, state.last + 1)}
    return [layout.text[slice(*layout.offsets(n.first, n.last))] for n in mend(layout, spans, in_states)]


@pytest.mark.parametrize(
    ("text", "model", "kind", "expected"),
    [
        ("A.S. Ruiz spoke.", ". Ruiz", "person", "A.S. Ruiz"),
        ("He met P.W. Ruiz.", "W . Ruiz", "person", "P.W. Ruiz"),
        ("Jean-Bertrand Lund left.", "- Bertrand Lund", "person", "Jean-Bertrand Lund"),
        ("The Old-Harbour gate fell.", "- Harbour", "person", "-Harbour"),
        ("The Reef-Harbour Council met.", "- Harbour Council", "organization", "Reef-Harbour Council"),
        ("Chile's Reef Council met.", "s Reef Council", "organization", "Reef Council"),
        ("The Women's Council met.", "s Council", "organization", "s Council"),  # it is taken to its left later
        ("The Reef Council (RFC) met.", "Reef Council ( RFC", "organization", "Reef Council (RFC)"),
    ],
)
def test_a_name_goes_as_far_as_its_first_and_last_words_tell(text: str, model: str, kind: str, expected: str) -> None:
    assert mended(text, (model, kind)) == [expected]


def test_an_initial_is_of_the_name_after_it() -> None:
    found = mended("Harbour Voice A. Ruiz spoke.", ("Harbour Voice A", "organization"), (". Ruiz", "person"))
    assert found == ["Harbour Voice", "A. Ruiz"]


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        ("Minister of Industry Juan Tovar left.", "Industry Juan Tovar", "Juan Tovar"),
        ("The ambassador to Peru Maria Lund left.", "Peru Maria Lund", "Maria Lund"),
        ("The minister of labor and Social Security Juan Tovar left.", "Social Security Juan Tovar", "Juan Tovar"),
    ],
)
def test_what_an_office_is_of_is_no_part_of_a_name(text: str, model: str, expected: str) -> None:
    assert names(reading(text, names={model: "person"})) == [(expected, PERSON)]
    assert names(reading(text, names={model: "organization"})) == [(expected, PERSON)]


def test_two_parts_of_a_name_are_one() -> None:
    text = "Ursula von der Lund and Jon á Berg met Ana and HRH Eva Ek."
    found = [(name, "person") for name in ("Ursula", "Lund", "Jon", "Berg", "Ana", "HRH", "Eva Ek")]
    assert mended(text, *found) == ["Ursula von der Lund", "Jon á Berg", "Ana", "Eva Ek"]
    body = ("Party of", "organization"), ("Reef Coalition", "organization")
    assert mended("The Party of the Reef Coalition met.", *body) == ["Party of the Reef Coalition"]
    parts = ("Karim", "person"), ("al - Ruiz", "person")
    assert mended("Karim al-Ruiz spoke.", *parts) == ["Karim al-Ruiz"]
    assert mended("Karim Said al-Ruiz spoke.", *parts) == ["Karim Said al-Ruiz"]
    assert mended("Karim, al-Ruiz spoke.", *parts) == ["Karim", "al-Ruiz"]


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("The Reef Fishermen's Council met.", "Reef Fishermen"),
        ("The Reef Workers' and Farmers' Party met.", "Reef Workers'"),
        ("The Reef Teachers' Union met.", "Reef Teachers"),
        ("The Council for Justice and Democracy met.", "Council for Justice"),
        ("The Forum on Reef Cooperation met.", "Reef Cooperation"),
    ],
)
def test_a_body_goes_on_with_whose_and_what_it_is_for(text: str, model: str) -> None:
    whole = text.removeprefix("The ").removesuffix(" met.")
    assert names(reading(text, names={model: "organization"})) == [(whole, BODY)]


@pytest.mark.parametrize("after", ["Ana Ruiz", "leader"])
def test_a_body_does_not_go_on_with_what_another_has(after: str) -> None:
    made = reading(f"The Reef Reds' {after} left.", names={"Reef Reds": "organization", "Ana Ruiz": "person"})
    assert names(made)[0] == ("Reef Reds", BODY)


@pytest.mark.parametrize("found", [("H . E", "person"), ("H", "person"), (". E .", "organization")])
def test_the_letters_of_an_excellency_are_no_name(found: tuple[str, str]) -> None:
    assert mended("They thanked H.E. Ana Ruiz.", found, ("Ana Ruiz", "person")) == ["Ana Ruiz"]
    assert mended("They thanked H.H. Ana Ruiz.", ("H . H", "person"), ("Ana Ruiz", "person")) == ["Ana Ruiz"]


def test_what_was_left_of_a_phrase_stands_for_nobody() -> None:
    made = reading("They left Ruiz's. They met Ana Novak (D-Va.) in Peru.")
    assert resolve(made, "s") == []
    assert resolve(made, "D-Va") == []
    assert resolve(made, "Peru") == ["PER"]
    made = reading("The Peru-backed minister and Chile-led talks failed.")
    assert resolve(made, "Peru", "Chile") == ["CHL"]
