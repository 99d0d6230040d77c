from __future__ import annotations

import pytest

from tests.actors.resolved import resolve
from tests.readings import reading


def said(*sources: str) -> list[dict[str, object]]:
    return [
        {"task": "statement", "word": "said" if n == 1 else f"said #{n}", "source": [source], "content": ["no"]}
        for n, source in enumerate(sources, 1)
    ]


@pytest.mark.parametrize(
    ("first", "source", "noun", "found"),
    [
        ("An official said no to Karin Lund.", "An official", "official", "official"),
        ("An official close to it said no to Karin Lund.", "An official close to", "official", "official close"),
        ("One of the officials said no to Karin Lund.", "One of the officials", "officials", "One of the officials"),
        ("Karin Lund, an official, said no.", "Karin Lund", "official", "Karin Lund"),
    ],
)
def test_the_official_is_the_unnamed_one_who_spoke_before(first: str, source: str, noun: str, found: str) -> None:
    later = "official #2" if noun == "official" else "official"
    made = reading(
        f"{first} The official went on.",
        names={"Karin Lund": "person"},
        nominals={noun: "person", later: "person"},
        links={later: "Karin Lund"},
        triggers=said(source),
    )
    assert resolve(made, "The official") == [found]


def test_many_officials_do_not_stand_for_each_other_without_end() -> None:
    text = "An official said no. " + "The official said no. " * 400
    nominals = {f"official #{n}": "person" for n in range(1, 402)}
    made = reading(
        text, nominals=nominals, triggers=said("An official", *(f"The official #{n}" for n in range(1, 401)))
    )
    assert resolve(made, "The official #400") == ["official"]


@pytest.mark.parametrize(("later", "found"), [("first", "envoy"), ("second", "Another envoy")])
def test_the_second_envoy_is_the_second_of_those_without_names(later: str, found: str) -> None:
    made = reading(
        f"One envoy said no. Another envoy said no. The {later} envoy went on.",
        nominals={"envoy": "person", "envoy #2": "person", "envoy #3": "person"},
        links={"envoy #3": "envoy #2" if later == "first" else "envoy"},
        triggers=said("One envoy", "Another envoy"),
    )
    assert resolve(made, f"The {later} envoy") == [found]


def test_his_foreign_minister_is_not_a_prime_minister_without_a_name() -> None:
    made = reading(
        "The prime minister said no. The foreign minister went on.",
        nominals={"minister": "person", "minister #2": "person"},
        triggers=said("The prime minister"),
    )
    assert resolve(made, "The foreign minister") == ["foreign minister"]
