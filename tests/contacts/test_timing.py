from __future__ import annotations

import pytest

from tests.occasions import occasions
from tests.readings import reading


def date_and_length(text: str, evidence: str, *said: tuple[str, str, str]) -> tuple[str | None, str | None]:
    """The date and duration of a call of Vogt and Haddad that the `evidence` tells of, in an article of a Wednesday;
    what is `said` is given as (source, cue, content)."""
    made = reading(
        text,
        [
            {"task": "contact", "word": "call", "label": "call", "detail": "held", "participant": ["Vogt", "Haddad"],
             "evidence": evidence},
            *({"task": "statement", "word": cue, "source": who, "content": content} for who, cue, content in said),
        ],
        names={"Vogt": "person", "Haddad": "person", "Lund": "person"},
    )  # fmt: skip
    [(_, found)] = occasions(made)
    return found.date.value if found.date else None, found.duration


def test_the_day_of_the_telling_is_not_that_of_what_is_told() -> None:
    told = ("Lund", "said", "Vogt had a call with Haddad")
    text = "Lund said on Monday Vogt had a call with Haddad."
    assert date_and_length(text, "Vogt had a call with Haddad") == ("2024-03-04", None)
    assert date_and_length(text, "Vogt had a call with Haddad", told) == (None, None)


def test_what_is_said_later_on_some_day_does_not_date_a_call() -> None:
    said = ("Vogt #2", "said", "it was useful")
    text = "Vogt had a call with Haddad. Vogt said on Monday it was useful."
    assert date_and_length(text, "Vogt had a call with Haddad") == ("2024-03-04", None)
    assert date_and_length(text, "Vogt had a call with Haddad", said) == (None, None)


@pytest.mark.parametrize(
    ("following", "duration"),
    [
        ("The call lasted 40 minutes.", "PT40M"),
        ("It lasted more than two hours.", "PT2H"),
        ("The conversation lasted one hour and 45 minutes.", "PT1H45M"),
        ("The call, their second, took nearly two hours.", "PT2H"),
        ("The two-hour call was friendly.", "PT2H"),
        ("The flood lasted two hours.", None),
        ("It took two hours to clear the road.", None),
        ("The two-hour exchange of fire killed six.", None),
        ("Vogt slept for two hours.", None),
    ],
)
def test_how_long_it_took_may_stand_in_the_next_sentence(following: str, duration: str | None) -> None:
    evidence = "Vogt had a call with Haddad"
    assert date_and_length(f"{evidence}. {following}", evidence) == (None, duration)


@pytest.mark.parametrize(
    ("evidence", "duration"),
    [
        ("Vogt had a call with Haddad for two hours", "PT2H"),
        ("Vogt had a call with Haddad for one hour and 45 minutes", "PT1H45M"),
        ("Vogt had a call with Haddad for 20 minutes before lunch", "PT20M"),
        ("Vogt had a call with Haddad for about 20 minutes", "PT20M"),
        ("Vogt will have a call with Haddad in about two hours", None),
        ("Vogt had a third call with Haddad in the last 48 hours", None),
        ("Vogt had a second call with Haddad within three hours", None),
        ("Vogt had a call with Haddad two hours after the storm", None),
        ("Vogt had a call with Haddad on the two-hour truce", None),
        ("After two years Vogt had a call with Haddad", None),
    ],
)
def test_other_lengths_of_time_are_not_that_of_a_call(evidence: str, duration: str | None) -> None:
    assert date_and_length(f"{evidence}.", evidence) == (None, duration)


def day_after(before: str, text: str, word: str, said: tuple[str, str, str] | None = None) -> str | None:
    """The day of a meeting of a pronoun, which is Lund, with Vogt, far from the beginning of an article."""
    told = f"It rained. It snowed. It froze. It thawed. {before} {text}"
    pronoun = text.split(maxsplit=1)[0]
    made = reading(
        told,
        [
            {"task": "contact", "word": word, "label": "meeting", "detail": "planned" if "will" in text else "held",
             "participant": ["Lund", "Vogt"], "evidence": text.rstrip(".")},
            *([{"task": "statement", "word": said[1], "source": said[0], "content": said[2]}] if said else []),
        ],
        names={"Lund": "person", "Vogt": "person"},
        links={pronoun: "Lund"},
    )  # fmt: skip
    [(_, found)] = occasions(made)
    return found.date.value if found.date else None


@pytest.mark.parametrize(
    ("before", "text", "word", "day"),
    [
        ("Lund was in Lima on Monday.", "She met Vogt.", "met", "2024-03-04"),
        ("Lund was in Lima on Monday.", "She had met Vogt.", "met", None),
        ("Lund was in Lima on Monday.", "A storm broke before Lund met Vogt.", "met", None),
        ("Lund was in Lima on Monday and in Quito on Tuesday.", "She met Vogt.", "met", None),
        ("Lund was in Lima on Monday.\n\n", "She met Vogt.", "met", None),
        ("Lund is due in Lima on Friday.", "She will meet Vogt.", "meet", "2024-03-08"),
        ("Lund was in Lima on Monday.", "She will meet Vogt.", "meet", None),
    ],
)
def test_what_somebody_did_next_is_of_the_day_told_before(before: str, text: str, word: str, day: str | None) -> None:
    assert day_after(before, text, word) == day


def test_the_day_on_which_something_was_said_is_not_that_of_what_was_done_next() -> None:
    before = "Lund said on Monday it was late."
    assert day_after(before, "She met Vogt.", "met", ("Lund", "said", "it was late")) is None


def test_a_day_in_what_is_said_of_something_else_is_not_that_of_a_call() -> None:
    text = "Vogt, after a call with Haddad, said talks would begin in May."
    evidence = "Vogt, after a call with Haddad, said talks would begin in May"
    assert date_and_length(text, evidence) == ("2024-05", None)
    assert date_and_length(text, evidence, ("Vogt", "said", "talks would begin in May")) == (None, None)
