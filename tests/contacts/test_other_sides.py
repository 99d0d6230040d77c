from __future__ import annotations

import pytest

from tests.occasions import occasions
from tests.readings import reading

PEOPLE = dict.fromkeys(("Karin Lund", "Janis Ozols", "Ozols", "Ana Ruiz", "Omar Haddad"), "person")


def test_who_says_something_after_talks_took_part_in_them() -> None:
    made = reading(
        '"Norway may yet join," Karin Lund said. "Chile will stay out," she added after talks with Janis Ozols.',
        [
            {"task": "statement", "word": "added", "source": "she", "content": '"Chile will stay out,"'},
            {"task": "contact", "word": "talks", "label": "talks", "detail": "held", "participant": "Janis Ozols"},
        ],
        names={**PEOPLE, "Norway": "place", "Chile": "place"},
        links={"she": "Karin Lund"},
    )
    [(names, _)] = occasions(made)
    assert names == ["Karin Lund", "Janis Ozols"]


def test_who_acts_in_the_sentence_is_the_other_side_of_what_he_does_next() -> None:
    made = reading(
        "Karin Lund visited Lima, the capital of Peru, and on Monday held talks with Omar Haddad.",
        [
            {"task": "contact", "word": "visited", "label": "visit", "detail": "held",
             "participant": ["Karin Lund", "Peru"]},
            {"task": "contact", "word": "talks", "label": "talks", "detail": "held", "participant": "Omar Haddad"},
        ],
        names={**PEOPLE, "Lima": "place", "Peru": "place"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "PER"], ["Karin Lund", "Omar Haddad"]]


def test_somebody_s_own_talks_are_his() -> None:
    made = reading(
        "Ana Ruiz is in Oslo. Chile waits for her talks with Omar Haddad.",
        [{"task": "contact", "word": "talks", "label": "talks", "detail": "planned", "participant": "Omar Haddad"}],
        names={**PEOPLE, "Chile": "place"},
        links={"her": "Ana Ruiz"},
    )
    [(names, _)] = occasions(made)
    assert names == ["Ana Ruiz", "Omar Haddad"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Denmark was warned. The council will meet on Thursday.", "meet"),
        ("Denmark was warned. The council, meeting in Oslo, said nothing.", "meeting"),
        ("Denmark was warned. The council has met.", "met"),
    ],
)
def test_a_body_that_meets_meets_nobody_named_before(text: str, word: str) -> None:
    made = reading(
        text,
        [{"task": "contact", "word": word, "label": "meeting", "detail": "planned", "participant": "The council"}],
        nominals={"council": "organization"},
    )
    assert occasions(made) == []


def test_a_body_that_meets_somebody_does_not_meet_alone() -> None:
    made = reading(
        "Karin Lund had asked for it. The council met her on Thursday.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": "The council"}],
        names=PEOPLE,
        nominals={"council": "organization"},
    )
    [(names, _)] = occasions(made)
    assert names == ["Karin Lund", "council"]


def test_with_whom_somebody_talked_took_part() -> None:
    made = reading(
        "Norway was pleased. Omar Haddad, with whom Karin Lund had talks in May, was not.",
        [{"task": "contact", "word": "talks", "label": "talks", "detail": "held", "participant": "Karin Lund"}],
        names={**PEOPLE, "Norway": "place"},
    )
    [(names, _)] = occasions(made)
    assert names == ["Omar Haddad", "Karin Lund"]


@pytest.mark.parametrize(("whose", "n_told"), [("their", 2), ("a", 1)])
def test_a_meeting_of_theirs_is_of_those_who_met_before_it(whose: str, n_told: int) -> None:
    made = reading(
        f"Karin Lund met Omar Haddad on Monday, the first time since {whose} stormy May meeting.",
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Karin Lund", "Omar Haddad"]},
            {"task": "contact", "word": "meeting", "label": "meeting", "detail": "held", "participant": "Karin Lund",
             "probability": 0.2, "evidence": f"{whose} stormy May meeting"},
        ],
        names=PEOPLE,
    )  # fmt: skip
    [(names, found)] = occasions(made)
    assert names == ["Karin Lund", "Omar Haddad"]
    assert len(found.triggers) == n_told


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        (
            "Norwegian Prime Minister Karin Lund left Cairo after a visit.",
            ["Karin Lund", "Norwegian"],
            ["Karin Lund", "EGY"],
        ),
        (
            "Norway's Karin Lund and Norway's Ana Ruiz came to Lima on a visit.",
            ["Karin Lund", "Ana Ruiz"],
            ["Karin Lund", "Ana Ruiz", "PER"],
        ),
        (
            "Norway's Karin Lund came on a visit to Peru's Ana Ruiz.",
            ["Karin Lund", "Ana Ruiz"],
            ["Karin Lund", "Ana Ruiz"],
        ),
    ],
)
def test_a_visit_is_not_to_the_visitor_s_own_state(text: str, named: list[str], expected: list[str]) -> None:
    made = reading(
        text,
        [{"task": "contact", "word": "visit", "label": "visit", "detail": "held", "participant": named,
          "evidence": text[:-1]}],
        names={**PEOPLE, "Lima": "place"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [expected]


def test_those_who_are_also_to_be_met_are_met_by_whoever_was_told_of_before() -> None:
    made = reading(
        "Karin Lund held talks with Janis Ozols and is also to meet Ana Ruiz and Omar Haddad.",
        [
            {"task": "contact", "word": "talks", "label": "talks", "detail": "held",
             "participant": ["Karin Lund", "Janis Ozols"]},
            {"task": "contact", "word": "meet", "label": "meeting", "detail": "planned",
             "participant": ["Ana Ruiz", "Omar Haddad"]},
        ],
        names=PEOPLE,
    )  # fmt: skip
    assert [names for names, _ in occasions(made)][1:] == [["Karin Lund", "Ana Ruiz", "Omar Haddad"]]


def refused_to_meet_him(before: str, links: dict[str, str]) -> list[str]:
    """The sides of what Haddad refused, where the model takes "him" for Haddad too."""
    made = reading(
        f"{before} Omar Haddad has refused to meet him.",
        [{"task": "contact", "word": "meet", "label": "meeting", "detail": "refused",
          "participant": ["Omar Haddad", "him"]}],
        names={name: kind for name, kind in (PEOPLE | {"Lima": "place", "Peru": "place"}).items() if name in before}
        | {"Omar Haddad": "person"},
        links=links | {"him": "Omar Haddad"},
    )  # fmt: skip
    [(names, _)] = occasions(made)
    return sorted(names)


def test_the_other_side_for_him_is_somebody() -> None:
    assert refused_to_meet_him("Janis Ozols lives in Lima, Peru.", {}) == ["Janis Ozols", "Omar Haddad"]


def test_him_is_who_is_he_in_the_sentence_before() -> None:
    before = "Janis Ozols wrote a book. He had praised Karin Lund."
    assert refused_to_meet_him(before, {"He": "Janis Ozols"}) == ["Janis Ozols", "Omar Haddad"]
