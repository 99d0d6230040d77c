from __future__ import annotations

from onrecord.reader import compose
from onrecord.record import Document
from tests.actors.resolved import resolve
from tests.readings import reading


def test_the_pm_is_the_prime_minister() -> None:
    made = reading(
        "PM calls Karin Lund. The Prime Minister thanked her. Lund praised the Prime Minister.",
        names={"Karin Lund": "person", "Lund": "person"},
        nominals={"PM": "person", "Minister": "person", "Minister #2": "person"},
        links={"Minister #2": "Karin Lund"},
    )
    assert resolve(made, "PM", "The Prime Minister", "the Prime Minister") == ["Prime Minister"]


def test_its_ministry_is_of_the_state_that_the_sentence_before_is_about() -> None:
    sides = ["Peru", "its foreign ministry", "Chile", "Its foreign ministry", "Its foreign ministry #2"]
    made = reading(
        "Norway called. Peru answered. “We are glad,” its foreign ministry said. Chile sulked. Its foreign ministry "
        "said no. It rained. Its foreign ministry left.",
        [
            {
                "task": "contact",
                "word": "called",
                "label": "call",
                "detail": "held",
                "participant": sides,
                "evidence": "called",
            }
        ],
        nominals={f"ministry #{nth}": "organization" for nth in (1, 2, 3)},
        links={"its": "Norway", "Its": "Norway", "Its #2": "Norway"},
    )
    actors = compose(Document(id="a", text=made.layout.text), made, ()).actors
    ministries = [(actor.name, actor.country) for actor in actors if "ministry" in actor.name]
    assert ministries == [
        ("foreign ministry", "PER"),
        ("foreign ministry of Chile", "CHL"),
        ("foreign ministry of Norway", "NOR"),
    ]
