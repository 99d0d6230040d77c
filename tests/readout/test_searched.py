"""What a search asked for, in words."""

import pytest

from onrecord.archive.criteria import Criteria
from onrecord.readout.searched import describe_limits, describe_search


@pytest.mark.parametrize(
    ("table", "asked", "words"),
    [
        ("statements", Criteria(), "Statements"),
        ("statements", Criteria(by=("Lind",), about="herring or ports"), "Statements by Lind about herring or ports"),
        ("contacts", Criteria(countries=("NOR",), to_countries=("Iceland",)), "Contacts of Norway with Iceland"),
        ("contacts", Criteria(by=("Lind", "Berg"), to=("Vogt",)), "Contacts of Lind or Berg with Vogt"),
        ("commitments", Criteria(to=("Peru",), since="2025-05"), "Commitments to Peru, since May 2025"),
        ("events", Criteria(until="2025"), "Events, until 2025"),
        ("timeline", Criteria(since="2025-05-01", until="2025-05-03"), "Timeline, 1–3 May 2025"),
        ("timeline", Criteria(by=("Lind",), since="2025-05", until="2025-05"), "Timeline of Lind, May 2025"),
        ("actors", Criteria(by=("Lind",), countries=("peru",)), "Actors called Lind of Peru"),
    ],
)
def test_who_to_whom_about_what_and_when(table: str, asked: Criteria, words: str) -> None:
    assert describe_search(table, asked) == words


def test_what_else_was_asked() -> None:
    asked = Criteria(kinds=("contact", "event"), publisher="wire", min_confidence=0.9, mode="thought")
    assert describe_limits(asked) == [
        *("contacts or events", "publisher: wire", "confidence of 0.9 or more", "only thought or wished"),
    ]
    assert describe_limits(Criteria(forms=("direct",), channels=("phone",), statuses=("held",))) == [
        *("quoted", "by telephone", "held"),
    ]
    assert describe_limits(Criteria(mode="speech")) == []
