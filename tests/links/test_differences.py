"""What outlets make of one statement and one occasion, side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.links.differences import (
    Change,
    Difference,
    Piece,
    Telling,
    compare_wording,
    find_differences,
    find_fullest,
)


def test_the_fullest_wording_has_the_most_words() -> None:
    assert find_fullest(["“We are ready,” … “now”", "We are ready to talk now", "ready . . . . . . . . ."]) == 1


def test_what_was_cut_and_changed_shows() -> None:
    assert compare_wording("We are ready to talk, but not for ever.", "“we are willing to talk”") == (
        Piece(Change.KEPT, "we are"),
        Piece(Change.CUT, "ready"),
        Piece(Change.ADDED, "willing"),
        Piece(Change.KEPT, "to talk"),
        Piece(Change.CUT, "but not for ever"),
    )


def test_marks_and_case_do_not_count() -> None:
    assert compare_wording("We talk.", "“WE … TALK!”") == (Piece(Change.KEPT, "WE TALK"),)


def test_outlets_that_differ_on_an_occasion() -> None:
    tellings = [
        Telling("Wire", "a", date="2025-05-18", participants=("Jon", "Ingrid"), duration="PT1H"),
        Telling("Gazette", "b", date="2025-05-19", participants=("Ingrid", "Jon"), duration="PT1H"),
        Telling("Herald", "c", date="2025-05-18", participants=("Ingrid", "Jon")),
    ]
    assert find_differences(tellings) == (
        Difference("date", (("2025-05-18", ("Wire", "Herald")), ("2025-05-19", ("Gazette",)))),
        Difference("duration", (("PT1H", ("Wire", "Gazette")), (None, ("Herald",)))),
    )
    assert find_differences(tellings[:1]) == ()


def test_an_article_is_not_silent_on_what_it_tells_in_another_place() -> None:
    tellings = [
        Telling("Wire", "a", date="2025-05-18", place="Bergen"),
        Telling("Wire", "a", place="Town Hall"),
        Telling("Herald", "b", date="2025-05-18", place="Bergen"),
    ]
    assert find_differences(tellings) == (
        Difference("place", (("Bergen", ("Wire", "Herald")), ("Town Hall", ("Wire",)))),
    )


@given(st.text(max_size=40), st.text(max_size=40))
def test_pieces_make_up_the_wording(full: str, other: str) -> None:
    pieces = compare_wording(full, other)
    kept = " ".join(piece.text for piece in pieces if piece.change is not Change.CUT)
    same = " ".join(piece.text for piece in compare_wording(other, other))
    assert kept.split() == same.split()
