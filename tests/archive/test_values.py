"""What people may write into the fields of entries."""

from __future__ import annotations

import pytest

from onrecord.archive.applying import apply, make_correction
from onrecord.archive.corrections import Correction
from onrecord.archive.rows import describe, index
from onrecord.archive.values import check_value
from onrecord.errors import ArchiveError
from tests.factory import wire_report

BREKKE = {"name": "Lars Brekke", "kind": "person"}
DATES = [
    "2025-05-19 2025-05 2025 202X 19XX 2025-21 2025-24 2025-33 2025-41 2025-05? 2024-02-29",
    "2025-05-16/2025-05-18 2025-05-19/2025-05 2025/2025 2025-24/2026-02 2024-12/2025-01 2025-05/.. ../2025-05",
]


@pytest.mark.parametrize("date", " ".join(DATES).split())
def test_dates_of_the_calendar_are_taken(date: str) -> None:
    assert check_value("contact", "date", f" {date} ") == date


@pytest.mark.parametrize(
    "date",
    "tomorrow nextweek 2025-02-30 2025-13 2025-00 2025-5-19 19.05.2025 2025-10-14/2025-10-10 2025/2024 ../.. / 0000 25"
    " 2025-05-19/ 2025-20 2025-42".split(),
)
def test_other_dates_are_refused_in_one_line(date: str) -> None:
    with pytest.raises(ArchiveError, match=r"date cannot be '[^\n]+$"):
        check_value("statement", "date", date)


def test_a_date_with_a_space_in_it_is_none() -> None:
    with pytest.raises(ArchiveError, match="date cannot be '20 25'"):
        check_value("statement", "date", "20 25")
    assert check_value("statement", "date", "2025-05-16 / 2025-05-18") == "2025-05-16/2025-05-18"


@pytest.mark.parametrize(
    ("kind", "field", "typed", "kept"),
    [
        ("actor", "country", "Norway", "NOR"),
        ("actor", "country", "nor", "NOR"),
        ("event", "type", "agree", "AGREE"),
        ("statement", "channel", "in person", "in_person"),
        ("statement", "channel", "Social-Media", "social_media"),
        ("contact", "duration", "PT2H30M", "PT2H30M"),
        ("actor", "wikidata", "Q7747", "Q7747"),
        ("statement", "date", None, None),
        ("statement", "addressees", [], []),
        ("statement", "speaker", BREKKE | {"country": "Norway"}, BREKKE | {"country": "NOR"}),
    ],
)
def test_what_is_meant_is_kept_as_the_record_has_it(kind: str, field: str, typed: object, kept: object) -> None:
    assert check_value(kind, field, typed) == kept


@pytest.mark.parametrize(
    ("kind", "field", "value", "message"),
    [
        ("actor", "country", "Norwayland", "'Norwayland' is no country; give its English name or its ISO code"),
        (
            "statement",
            "channel",
            "carrier-pigeon",
            "channel cannot be 'carrier-pigeon'; it is one of: phone, in_person",
        ),
        ("event", "type", "DANCE", "type cannot be 'DANCE'; it is one of: AGREE, CONSULT"),
        ("contact", "duration", "two hours", "duration cannot be 'two hours'; write it in ISO 8601, such as PT2H"),
        ("contact", "participants", [BREKKE], "a contact has two participants or more"),
        ("contact", "participants", [BREKKE, BREKKE], "a contact has two participants or more"),
        ("contact", "participants", [], "participants of a contact cannot be nothing; --reject says"),
        ("contact", "kind", None, "kind of a contact cannot be nothing"),
        ("statement", "speaker", {"name": "X", "kind": "ghost"}, "kind cannot be 'ghost'; it is one of: person, state"),
        ("actor", "wikidata", "seven", "write an id such as Q7747"),
    ],
)
def test_what_cannot_be_is_told(kind: str, field: str, value: object, message: str) -> None:
    with pytest.raises(ArchiveError, match=message):
        check_value(kind, field, value)


def test_a_date_that_no_calendar_has_and_an_archive_does_is_none_to_search_by() -> None:
    record = wire_report()
    right = make_correction(record, "s1", "date", "2025-02-28", "Vera", "2025-06-01T12:00:00.000Z")
    wrong = Correction(**{name: getattr(right, name) for name in Correction.__slots__} | {"should_be": "2025-02-30"})
    corrected = apply(record, [wrong]).record
    assert index(describe(corrected, corrected.statements[0]))["day"] == "2025-05-19"
