"""The language that patterns are written in."""

import pytest

from onrecord.dates.grammar import Grammar
from onrecord.text import lay_out


def fits(template: str, text: str) -> list[str]:
    words = lay_out(text).words
    return [" ".join(words[match.first : match.last + 1]) for _, match in Grammar([template]).scan(lay_out(text))]


def test_classes_words_and_macros() -> None:
    text = "From the 3rd of May to first of June"
    assert fits("the? {NTH} of MONTH", text) == ["the 3rd of May", "first of June"]


def test_groups_are_words() -> None:
    [(_, match)] = Grammar(["(?P<count> {NUMBER} ) (?P<unit> UNITS )"]).scan(lay_out("After Twenty-four hours, peace"))
    assert (match["count"], match["unit"], match["other"]) == ("twenty - four", "hours", "")
    assert (match.before(), match.after()) == ("after", ",")


def test_no_match_runs_over_the_end_of_a_sentence() -> None:
    assert fits("WEEKDAY DOT? MONTH", "It was Monday. May followed") == []


def test_windows_lose_nothing_far_from_the_start() -> None:
    text = "so it is and it was " * 50 + "two weeks ago, " + "and the rest of it " * 50
    assert fits("{NUMBER} UNITS ago", text) == ["two weeks ago"]


def test_a_class_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match="'WEEKDAZE'"):
        Grammar(["WEEKDAZE"])
