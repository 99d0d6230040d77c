"""Pages of what searches find: all of it, under its dates, as it comes, and nothing taken for markup."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from onrecord.archive.criteria import Criteria
from onrecord.archive.found import Entry
from onrecord.readout.html import render_listing as render_html
from onrecord.readout.listing import Listing, list_compared, list_found
from onrecord.readout.markdown import render_listing as render_markdown
from tests.archive.entries import carrier, entry
from tests.readout.test_html import Page

ASKED = Criteria()


def said(words: str, day: str | None = None, **details: object) -> Entry:
    return entry(words=words, day=day, **{"mode": "speech", "form": "direct", **details})


def listed(*entries: Entry, table: str = "statements", asked: Criteria = ASKED) -> Listing:
    return list_found(table, asked, entries)


def test_entries_stand_under_their_dates() -> None:
    found = said("a", "2025-05-19"), said("b", "2025-05-19"), said("c", "2025-05-20", date=None), said("d")
    text = "".join(render_markdown(listed(*found)))
    assert [line for line in text.splitlines() if line.startswith(("## ", "  > "))] == [
        *("## 19 May 2025", "  > a", "  > b", "## 20 May 2025", "  > c", "## undated", "  > d"),
    ]
    assert text.endswith("4 statements.\n")


def test_one_day_stands_once_and_says_what_only_was_published_then() -> None:
    found = [said("a", "2025-05-19", date=None), said("b", "2025-05-19"), said("c", date="2025-05-19T14:00")]
    [(day, [(_, rows)])] = [(day, [(name, [*rows]) for name, rows in cells]) for day, cells in listed(*found).days]
    assert (day, [row.about.split(" · ")[1:-1] for row in rows]) == (
        *("19 May 2025", [["day of publication"], [], ["19 May 2025, 14:00"]]),
    )


def test_the_page_is_sound() -> None:
    entries = [said(f"words {number}", id=f"3fa9c21b04de.s{number}") for number in range(3)]
    for listing in (listed(*entries), list_compared(ASKED, {"A": entries, "B": []}), listed(table="actors")):
        text = "".join(render_html(listing))
        page = Page(text)
        assert page.open == []
        assert len({*page.ids}) == len(page.ids)
        assert not page.loads
        assert "script" not in text


@pytest.mark.parametrize("render", [render_html, render_markdown])
def test_entries_are_laid_out_as_they_come(render: object) -> None:
    def found() -> Iterator[Entry]:
        yield said("the first words")
        yield said("the second words")
        raise KeyboardInterrupt

    pieces = render(list_found("statements", ASKED, found()))  # type: ignore[operator]
    seen = ""
    while "the first words" not in seen:
        seen += next(pieces)
    with pytest.raises(KeyboardInterrupt):
        "".join(pieces)


def test_nothing_of_an_article_is_taken_for_markup() -> None:
    bad = carrier(title="<b>*x*</b>", publisher="[y](z)", url="javascript:alert(1)")
    listing = [listed(said("<script>_a_</script> \x1b", article=bad)) for _ in range(2)]
    page, notes = "".join(render_html(listing[0])), "".join(render_markdown(listing[1]))
    assert "<script" not in page
    assert "<b>*x*" not in page
    assert "javascript" not in page + notes
    assert "\\<script\\>\\_a\\_" in notes
    assert "\\[y\\](z)" in notes
    assert "\x1b" not in page + notes


def test_an_address_cannot_leave_its_link() -> None:
    [quoted, spaced] = ('https://a.example/"><i>', "https://a.example/> [x](y)")
    listing = [listed(said("a", article=carrier(url=url))) for url in (quoted, spaced) for _ in range(2)]
    assert "<i>" not in "".join(render_html(listing[0]))
    assert "](<https" not in "".join(render_markdown(listing[3]))


def test_those_compared_stand_beside_each_other_on_their_days() -> None:
    found = {"Lind": [said("x", "2025-05-19"), said("z", "2025-05-21")], "Berg": [said("y", "2025-05-19")]}
    [(first, cells), (second, others)] = list_compared(ASKED, found).days
    assert (first, second) == ("19 May 2025", "21 May 2025")
    assert [(name, [row.words for row in rows]) for name, rows in cells] == [("Lind", ["x"]), ("Berg", ["y"])]
    assert [(name, [row.words for row in rows]) for name, rows in others] == [("Lind", ["z"]), ("Berg", [])]


def test_what_was_thought_of_a_longer_time_says_when() -> None:
    [(_, [(_, [row])])] = list_compared(ASKED, {"Lind": [said("x", "2025-05-01", date="2025-05")]}).days
    assert "May 2025" in row.about


def test_where_nobody_spoke_nothing_was_found() -> None:
    assert "".join(render_markdown(list_compared(ASKED, {"Lind": [], "Berg": []}))).endswith("\nNothing found.\n")
