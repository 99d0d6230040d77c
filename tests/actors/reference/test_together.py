from __future__ import annotations

import pytest

from onrecord.encoder.reading import Reading
from tests.actors.resolved import resolve
from tests.readings import reading

PEOPLE = dict.fromkeys(("Karin Lund", "Joao Pires", "Omar Haddad"), "person")


def made_of(text: str, sources: list[str]) -> Reading:
    return reading(
        text,
        names={name: kind for name, kind in PEOPLE.items() if name in text},
        nominals={word: "person" for word in ("leaders", "ministers") if word in text},
        triggers=[{"task": "statement", "word": "said", "source": sources, "content": ["no"]}],
    )


@pytest.mark.parametrize(
    ("then", "phrase"),
    [
        ("The two went home.", "The two"),
        ("It rained. The leaders went home.", "The leaders"),
        ("The foreign ministers went home.", "The foreign ministers"),
    ],
)
def test_those_who_spoke_together_are_the_two_and_the_leaders(then: str, phrase: str) -> None:
    text = f"Karin Lund, the chair of the board, and Joao Pires, her friend of Omar Haddad's, said no. {then}"
    assert resolve(made_of(text, ["Karin Lund", "Joao Pires"]), phrase) == ["Karin Lund", "Joao Pires"]


def test_leaders_of_others_are_not_the_two() -> None:
    text = "Karin Lund and Joao Pires said no. They spoke of a meeting of the leaders. The leaders of unions went home."
    made = made_of(text, ["Karin Lund", "Joao Pires"])
    assert resolve(made, "the leaders") == ["leaders"]
    assert resolve(made, "The leaders of unions") == ["leaders of unions"]


def test_two_pairs_are_not_the_two() -> None:
    text = "Karin Lund and Joao Pires said no. Omar Haddad and Joao Pires said yes. It was late. The ministers left."
    triggers = [
        {"task": "statement", "word": "said", "source": ["Karin Lund", "Joao Pires"], "content": ["no"]},
        {"task": "statement", "word": "said #2", "source": ["Omar Haddad", "Joao Pires #2"], "content": ["yes"]},
    ]
    made = reading(text, names=PEOPLE, nominals={"ministers": "person"}, triggers=triggers)
    assert resolve(made, "The ministers") == ["ministers"]


def test_the_latter_is_the_last_of_several_named() -> None:
    made = reading("Karin Lund spoke for Omar Haddad to Joao Pires. The latter said no.", names=PEOPLE)
    assert resolve(made, "The latter") == ["Joao Pires"]


def test_the_former_is_the_first_of_two_who_spoke_together() -> None:
    made = made_of("Karin Lund and Joao Pires said no to Omar Haddad. The former left.", ["Karin Lund", "Joao Pires"])
    assert resolve(made, "The former") == ["Karin Lund"]


def test_both_are_the_two_who_spoke_together() -> None:
    made = made_of("Norway and Peru slept. Karin Lund and Joao Pires said no. Both left.", ["Karin Lund", "Joao Pires"])
    assert resolve(made, "Both") == ["Karin Lund", "Joao Pires"]


@pytest.mark.parametrize(("word", "found"), [("latter", "Joao Pires"), ("former", "Karin Lund")])
def test_the_former_and_the_latter_are_the_two_of_the_sentence_before(word: str, found: str) -> None:
    made = reading(
        f"Omar Haddad slept. Karin Lund met Joao Pires. The {word} said no.", names=PEOPLE, links={word: "Omar Haddad"}
    )
    assert resolve(made, f"The {word}") == [found]
