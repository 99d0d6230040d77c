"""The day of a contact beside the days of other things; the article is of a Wednesday, 6 March 2024."""

from __future__ import annotations

import pytest

from tests.occasions import occasions
from tests.readings import reading


def day_of(text: str, word: str, evidence: str, kind: str = "meeting", status: str = "held") -> str | None:
    """The date of the contact of Lund and Vogt that a `word` of the text carries and the `evidence` tells of."""
    made = reading(
        text,
        [
            {"task": "contact", "word": word, "label": kind, "detail": status, "participant": ["Lund", "Vogt"],
             "evidence": evidence},
        ],
        names={"Lund": "person", "Vogt": "person"},
    )  # fmt: skip
    [(_, found)] = occasions(made)
    return found.date.value if found.date else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nothing was signed. Lund, who arrived on Monday, met Vogt.", None),
        ("Nothing was signed. Lund, whose term ends on March 19, met Vogt.", None),
        ("Nothing was signed. Lund, who arrived on Monday, met Vogt on Tuesday.", "2024-03-05"),
        ("Nothing was signed. On Monday, Lund met Vogt.", "2024-03-04"),
        ("Nothing was signed. Lund left for Lima on Monday, where she met Vogt.", "2024-03-04"),
    ],
)
def test_the_day_of_a_clause_that_is_over_is_another_s(text: str, day: str | None) -> None:
    # Four sentences before it, so that no day is taken for that of the whole report.
    before = "It rained. It snowed. It froze. It thawed. "
    assert day_of(before + text, "met", text.partition(". ")[2].rstrip(".")) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lund saw the king on Monday and met Vogt the next day.", "2024-03-05"),
        ("Lund saw the king on Monday, met Vogt in Lima on Tuesday and flew home.", "2024-03-05"),
        ("Lund saw the king on Monday and met Vogt, who left the next day.", "2024-03-04"),
        ("Lund saw the king on Monday and met Vogt after she returned on Tuesday.", "2024-03-04"),
    ],
)
def test_a_day_of_its_own_goes_before_that_of_what_was_done_before(text: str, day: str) -> None:
    assert day_of(text, "met", "Lund saw the king on Monday and met Vogt" if " and met" in text else text) == day


def test_the_day_of_the_dateline_is_that_of_the_report_alone() -> None:
    text = "LIMA, March 6 (Newsdesk) -- Lund will receive Vogt within a month."
    assert day_of(text, "receive", "Lund will receive Vogt", status="refused") is None
    assert day_of(text.replace("will receive", "met"), "met", "Lund met Vogt") == "2024-03-06"


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        ("Lund wraps up a four-day visit to Vogt on Wednesday.", "visit", "2024-03-03/2024-03-06"),
        ("Lund left on Tuesday after a four-day visit to Vogt.", "visit", "2024-03-02/2024-03-05"),
        ("Lund, who began by a dinner, ended a four-day visit to Vogt on Tuesday.", "visit", "2024-03-02/2024-03-05"),
        ("Lund spoke up on Tuesday at the close of a four-day visit to Vogt.", "visit", "2024-03-02/2024-03-05"),
        ("Lund came home on Tuesday from a 24-hour visit to Vogt.", "visit", "2024-03-04/2024-03-05"),
        ("Lund flew to Vogt on Tuesday for a four-day visit.", "flew", "2024-03-05/2024-03-08"),
        ("Lund flew to Vogt for a four-day visit, the first since Tuesday.", "flew", None),
        ("Lund paid Vogt a four-day visit on Tuesday.", "visit", "2024-03-05"),
    ],
)
def test_what_lasts_days_begins_or_ends_on_the_day_told(text: str, word: str, days: str | None) -> None:
    assert day_of(text, word, text.rstrip("."), "visit") == days


@pytest.mark.parametrize(
    ("text", "evidence", "day"),
    [
        ("Lund rang Vogt, whose country holds the chair, on Monday.", "Lund rang Vogt", "2024-03-04"),
        ("Lund rang Vogt, who had arrived on Monday.", "Lund rang Vogt", None),
        ("Lund rang the office of Vogt demanding an answer by Friday.", "Lund rang the office of Vogt", None),
    ],
)
def test_a_day_that_follows_is_its_own_where_no_clause_parts_them(text: str, evidence: str, day: str | None) -> None:
    before = "It rained. It snowed. It froze. It thawed. "
    assert day_of(before + text, "rang", evidence, kind="call") == day


def test_to_parts_a_day_from_a_contact_before_a_verb_alone() -> None:
    before = "It rained. It snowed. It froze. It thawed. "
    text = "Lund wrote to the office of Vogt on Monday asking for a debate."
    assert day_of(before + text, "wrote", "Lund wrote to the office of Vogt", kind="message") == "2024-03-04"
    text = "Lund wrote to Vogt to ask for a debate on Monday."
    assert day_of(before + text, "wrote", "Lund wrote to Vogt", kind="message") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lund met Vogt and those hurt in Monday's clash.", None),
        ("Lund met Vogt at Monday's summit.", "2024-03-04"),
        ("Lund met Vogt and called off the March 12 summit.", None),
        ("Lund met Vogt, the first envoy there since rebels took the town on March 3.", None),
        ("Lund met Vogt, who had since left the party, on March 3.", "2024-03-03"),
    ],
)
def test_the_day_of_another_event_is_not_that_of_a_contact(text: str, day: str | None) -> None:
    before = "It rained. It snowed. It froze. It thawed. "
    assert day_of(before + text, "met", text.rstrip(".")) == day


def test_between_two_sides_no_clause_parts_a_day_from_talks() -> None:
    text = "Peru broke off talks between Lund and Vogt on Monday."
    assert (
        day_of("It rained. It snowed. It froze. It thawed. " + text, "talks", "talks between Lund", "talks")
        == "2024-03-04"
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Talks between Lund and Vogt, the sixth since May, were by video on Monday.", "2024-03-04"),
        ("Talks between Lund and Vogt were in Lima on Monday.", "2024-03-04"),
        ("Talks between Lund and Vogt were broken off on Monday.", None),
        ("Talks between Lund and Vogt, the sixth since Monday, were long.", None),
    ],
)
def test_where_talks_were_parts_no_day_from_them(text: str, day: str | None) -> None:
    before = "It rained. It snowed. It froze. It thawed. "
    assert day_of(before + text, "Talks", "Talks between Lund and Vogt", "talks") == day
