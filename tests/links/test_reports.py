"""Which articles are copies of one report."""

from __future__ import annotations

from onrecord.links.reports import Carried, best_match, keys
from tests.factory import wire_report
from tests.links.archive import link

REPORT = wire_report().document.text
PARAGRAPHS = REPORT.split("\n\n")
OTHER = """Iceland and Norway pick up herring talks again

The foreign ministers of Norway and Iceland found their way back to the table on Monday, ending a week in which both
had threatened the other's fleet. In Reykjavik the fishermen's union called it overdue.

"We are ready to sit down again, but we will not be fished empty while we talk," Solvang told reporters in Oslo.

Catches have shrunk each year since the herring went north. Boats that once filled their holds in a night are out for
a week, the union's chairman said, and half of the crews in the eastern fjords look for other work by the autumn."""


def carries(text: str, day: str | None = "2025-05-19") -> bool:
    """Whether the text is found, and taken for a copy of the report."""
    return link([Carried(REPORT, "2025-05-19"), Carried(text, day)], keys, best_match, "report") == [0, 0]


def test_a_report_under_a_new_headline_is_a_copy() -> None:
    assert carries("\n\n".join(["Herring: Oslo and Reykjavik back at the table", *PARAGRAPHS[1:]]))


def test_a_cut_report_is_a_copy() -> None:
    assert carries("\n\n".join(PARAGRAPHS[:5]))
    assert carries("\n\n".join(PARAGRAPHS[3:]))
    assert carries("\n\n".join(PARAGRAPHS[::2]))


def test_a_lightly_edited_report_is_a_copy() -> None:
    edits = {
        "agreed": "decided",
        "frank": "open",
        "eleven": "11",
        "laugh": "smile",
        "stock": "shoal",
        "June": "early June",
    }
    text = REPORT
    for was, now in edits.items():
        text = text.replace(was, now)
    assert carries(text)


def test_case_and_punctuation_do_not_count() -> None:
    assert carries(REPORT.upper().replace('"', "“").replace(",", ""))


def test_another_report_on_the_event_with_its_quotations_is_none() -> None:
    assert not carries(OTHER)


def test_what_is_said_again_weeks_later_is_a_copy_only_where_all_is() -> None:
    assert carries(REPORT, "2025-07-19")
    assert not carries("\n\n".join([*PARAGRAPHS[:5], OTHER]), "2025-07-19")


def test_market_reports_of_two_days_differ_in_their_numbers() -> None:
    text = (
        "Shares on the exchange closed {} on {}, the main index at {} points, {} points from the day before. Turnover "
        "was {} million crowns. Shipping stocks led, with the largest of them at {} crowns, banks stood at {} and "
        "{}. Brokers said that trading had been thin and that they expected little news before the bank meets."
    )
    monday = Carried(text.format("up", "Monday", "812.4", "3.1", "77", "91", "40.2", "38"), "2025-05-19")
    tuesday = Carried(text.format("down", "Tuesday", "809.9", "2.5", "64", "90", "40.1", "37"), "2025-05-20")
    assert link([monday, tuesday], keys, best_match, "report") == [0, 1]


def test_a_line_is_a_copy_only_of_nearly_the_same_line() -> None:
    lines = [
        "Norway and Iceland agreed on Monday to reopen talks.",
        "NORWAY, Iceland agreed on Monday to reopen talks",
        "Norway and Iceland agreed on Sunday to reopen talks.",
    ]
    assert link([Carried(line) for line in lines], keys, best_match, "report") == [0, 1, 2]


def test_a_text_without_words_is_no_copy() -> None:
    assert link([Carried("…"), Carried("!"), Carried("")], keys, best_match, "report") == [0, 1, 2]


def test_keys_are_the_same_everywhere_and_with_every_version_of_the_library() -> None:
    """Archives keep them: should these ever change, upgrades.py has to make the keys of all reports anew."""
    line = keys(Carried("the ferry to the island is late"))
    assert (line[0], line[-1]) == ("beginning 0 472773383", "whole 5 3366089859")
    assert line == keys(Carried("The ferry to the island is late!"))


def test_a_report_has_few_keys() -> None:
    assert len(set(keys(Carried(REPORT)))) <= 12
