"""Searches find what meets all criteria, in their order, on both databases."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onrecord.archive import Archive, driving
from onrecord.archive.criteria import Criteria, Kind, Sort
from onrecord.archive.search import find_actors, find_articles, find_entries, find_entry, find_same, find_timeline
from onrecord.errors import ArchiveError
from onrecord.record import When
from tests.archive.known import fill, fill_with_all
from tests.factory import crowd


@pytest.fixture
def filled(archive: Archive) -> Archive:
    fill_with_all(archive)
    return archive


def texts(archive: Archive, kind: Kind, **criteria: Any) -> list[str]:
    """The beginnings of the words found, those of the wire report and its copy once."""
    with archive.reading() as connection:
        found = find_entries(connection, kind, Criteria(**criteria))
        return sorted({entry.text[:20] for entry in found})


SAID, MET, UNDERTAKEN = Kind.STATEMENT, Kind.CONTACT, Kind.COMMITMENT


@pytest.mark.parametrize(
    ("kind", "criteria", "expected"),
    [
        (SAID, {"by": ("Astrid Fjeld",)}, ['"The fish do not read']),
        (SAID, {"by": ("fjeld",)}, ['"The fish do not read']),
        (SAID, {"by": ("Brekke", "Fjeld")}, ['"The fish do not read', "Norway had ever cons"]),
        (SAID, {"to": ("Hallgrimsson",)}, ["'Your boats or my pa"]),
        (SAID, {"by": ("Solvang",), "to": ("Hallgrímsson",)}, ["'Your boats or my pa"]),
        (SAID, {"by": ("Fjeld",), "to": ("Hallgrimsson",)}, []),
        (SAID, {"countries": ("ISL",), "about": "table"}, ['"We thank our friends', "two countries that s"]),
        (SAID, {"countries": ("Iceland",), "channels": ("phone",)}, []),
        (SAID, {"countries": ("NOR",), "to_countries": ("ISL",)}, ["'Your boats or my pa"]),
        (SAID, {"to_countries": ("NOR",)}, []),
        (MET, {"countries": ("Norway",), "to_countries": ("Iceland",), "statuses": ("held",)},
         ["Delegations from the", "Solvang spoke by tel"]),
        (MET, {"countries": ("Norway",), "to_countries": ("Chile",)}, []),
        (SAID, {"channels": ("phone", "written")}, ["'Your boats or my pa", "Solvang spoke by tel"]),
        (SAID, {"forms": ("mixed",)}, ["the call had been \"f"]),
        (SAID, {"until": "2025-05-18", "since": "2025-03"}, ["'Your boats or my pa"]),
        (SAID, {"since": "2026"}, []),
        (MET, {"by": ("Norway",), "to": ("Iceland",)}, ["Delegations from the", "agreed on Monday to "]),
        (MET, {"statuses": ("held",)}, ["Delegations from the", "Solvang spoke by tel"]),
        (MET, {"since": "2025-06"}, ["is to visit Reykjavi"]),
        (MET, {"since": "2025-03", "until": "2025-03"}, ["Delegations from the"]),
        (UNDERTAKEN, {"forces": ("offer", "refusal")}, ["Brussels had offered", "Hallgrimsson rejecte"]),
        (UNDERTAKEN, {"to": ("EU",)}, ["Hallgrimsson rejecte"]),
        (UNDERTAKEN, {"publisher": "daily coast", "forces": ("demand",)}, ["urged both fleets to"]),
        (UNDERTAKEN, {"publisher": "nobody's"}, []),
        (UNDERTAKEN, {"source": "library", "forces": ("demand",)}, ["urged both fleets to"]),
        (UNDERTAKEN, {"source": "%"}, []),
        (Kind.EVENT, {"by": ("Solvang",)}, ["spoke by telephone"]),
    ],
)  # fmt: skip
def test_criteria(filled: Archive, kind: Kind, criteria: dict[str, Any], expected: list[str]) -> None:
    assert texts(filled, kind, **criteria) == [words[:20] for words in expected]


@pytest.mark.parametrize(
    ("least", "expected"),
    [(None, [0.3, 0.57, 0.8, None]), (0.57, [0.57, 0.8, None]), (0.571, [0.8, None]), (1, [None])],
)
def test_entries_that_are_sure_enough(archive: Archive, least: float | None, expected: list[float | None]) -> None:
    some = crowd(4)
    sure = [0.3, 0.57, 0.8, None]
    statements = tuple(replace(one, confidence=its) for one, its in zip(some.statements, sure, strict=True))
    fill(archive, replace(some, statements=statements))
    asked = Criteria(min_confidence=least, about="number", sort=Sort.OLDEST)
    with archive.reading() as connection:
        assert [entry.confidence for entry in find_entries(connection, SAID, asked)] == expected
        assert [entry.confidence for entry in find_timeline(connection, asked)] == expected
        assert len(list(find_actors(connection, asked))) == len(expected)


def test_what_a_person_corrected_is_sure_enough(archive: Archive) -> None:
    some = crowd(2)
    statements = tuple(replace(one, confidence=0.3) for one in some.statements)
    fill(archive, replace(some, statements=statements))
    with archive.reading() as connection:
        [first, _] = find_entries(connection, SAID, Criteria(sort=Sort.OLDEST))
    archive.correct(first.id, "channel", "press", "Vera")
    with archive.reading() as connection:
        assert [entry.id for entry in find_entries(connection, SAID, Criteria(min_confidence=0.9))] == [first.id]


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("trawlers", ['"We are ready to sit d', "her country would clo"]),
        ("trawler", ['"We are ready to sit d', "her country would clo"]),
        ("TRAWLER reykjavik", ["her country would clo"]),
        ('"read treaties"', ['"The fish do not read']),
        ('"treaties read"', []),
        ("treaty or frank", ['"The fish do not read', "the call had been \"f"]),
        ("trawlers -country", ['"We are ready to sit d']),
        ("the treaties", ['"The fish do not read']),
        ("'; DROP TABLE entries; --", ['"<script>alert(1)</sc']),
        ('treaties" AND "x', []),
        ("fish* NEAR(treaties) ^the", []),
    ],
)  # fmt: skip
def test_words(filled: Archive, about: str, expected: list[str]) -> None:
    assert texts(filled, SAID, about=about) == sorted(words[:20] for words in expected)


@pytest.mark.parametrize("n_driven", [0, 1, 3, 10**6])
def test_whichever_criterion_drives_the_same_is_found(
    filled: Archive, n_driven: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driving, "MOST_DRIVEN", n_driven)
    monkeypatch.setattr(driving, "MOST_LOOKED_UP", dict.fromkeys(driving.MOST_LOOKED_UP, n_driven))
    asked = {"by": ("Solvang",), "about": "ports or boats", "publisher": "wire", "countries": ("NOR",)}
    assert texts(filled, SAID, **asked) == ['"We are ready to sit', "'Your boats or my pa", "her country would cl"]


@pytest.mark.parametrize(
    ("criteria", "message"),
    [
        ({"by": ("Nobody Atall",)}, "nobody in the archive is called 'Nobody Atall'"),
        ({"by": ("Prime Minister Solvang",)}, r"called 'Prime Minister Solvang'; there is Ingrid Solvang \(p\d+\)$"),
        ({"by": ("Ingrid",)}, r"called 'Ingrid'; there is Ingrid Solvang \(p\d+\)$"),
        ({"by": ("p999",)}, "no actor of the archive"),
        ({"countries": ("Atlantis",)}, "'Atlantis' is no country"),
        ({"since": "May 2025"}, "'May 2025' is no date; write it as"),
        ({"until": "2025-02-30"}, "'2025-02-30' is no date"),
        ({"about": "the -herring"}, "no word to look for"),
        ({"about": "\x00\x1b"}, "no word to look for"),
    ],
)
def test_what_cannot_be_searched_for(filled: Archive, criteria: dict[str, Any], message: str) -> None:
    with pytest.raises(ArchiveError, match=message):
        texts(filled, SAID, **criteria)


def test_order_and_limit(filled: Archive) -> None:
    with filled.reading() as connection:
        newest = [entry.day for entry in find_entries(connection, SAID, Criteria())]
        oldest = [entry.day for entry in find_entries(connection, SAID, Criteria(sort=Sort.OLDEST, limit=3))]
    assert newest == sorted(newest, key=lambda day: day or "", reverse=True)
    assert oldest == ["2025-02-28", "2025-05-18", "2025-05-18"]


def test_many_entries_come_some_at_a_time(archive: Archive) -> None:
    fill(archive, crowd(1203))
    with archive.reading() as connection:
        found = find_entries(connection, SAID, Criteria(sort=Sort.OLDEST))
        assert [entry.by[0].name for entry in found] == [f"Speaker {number}" for number in range(1, 1204)]


def test_an_entry_has_its_parties_its_article_and_its_place(filled: Archive) -> None:
    with filled.reading() as connection:
        threat = next(find_entries(connection, UNDERTAKEN, Criteria(forces=("threat",), publisher="north sea")))
        statement = find_entry(connection, threat.statement or "")
    assert [(party.name, party.country) for party in threat.by] == [("Norway", "NOR")]
    assert [party.name for party in threat.to] == ["Iceland"]
    assert (threat.what, threat.confidence) == ("close its ports to Icelandic trawlers", 0.88)
    assert (threat.article.title or "").startswith("Norway, Iceland agree")
    assert threat.article.url == "https://wire.example/herring"
    assert (statement.kind, statement.text[:11]) == ("statement", "her country")
    assert statement.id.startswith(f"{threat.article.id}.s")


def test_what_several_articles_have_is_found_together(filled: Archive) -> None:
    with filled.reading() as connection:
        call = next(find_entries(connection, MET, Criteria(by=("Solvang",), publisher="coast")))
        same = find_same(connection, call)
    assert call.n_articles == 2
    assert [(entry.article.publisher, entry.duration) for entry in same] == [
        ("North Sea Wire", "PT1H"),
        ("The Daily Coast", None),
    ]


def test_an_id_that_is_of_no_entry(filled: Archive) -> None:
    with filled.reading() as connection:
        article = next(find_articles(connection, Criteria()))
        for text in (f"{article.id}.s999", f"{article.id}.a1", "0000.s1", "x"):
            with pytest.raises(ArchiveError):
                find_entry(connection, text)


def test_a_timeline_has_all_kinds_in_order(filled: Archive) -> None:
    with filled.reading() as connection:
        found = list(find_timeline(connection, Criteria(by=("Solvang",), publisher="wire", sort=Sort.OLDEST)))
        first = list(find_timeline(connection, Criteria(sort=Sort.NEWEST, limit=5)))
    assert [entry.day for entry in found] == sorted(entry.day or "" for entry in found)
    assert {entry.kind for entry in found} == {"statement", "contact", "event"}
    assert len(first) == 5
    assert first[0].day == "2025-06-01"


def test_actors(filled: Archive) -> None:
    def names(**criteria: Any) -> list[tuple[str, int]]:
        with filled.reading() as connection:
            return [(actor.name, actor.n_articles) for actor in find_actors(connection, Criteria(**criteria))]

    assert names(by=("solvang",)) == [("Ingrid Solvang", 2)]
    assert names(countries=("Iceland",)) == [("Jon Hallgrimsson", 2), ("Iceland", 2)]
    assert names(about="treaties") == [("Astrid Fjeld", 2)]
    assert names(by=("solvang",), publisher="coast", since="2025-05-20") == [("Ingrid Solvang", 2)]
    assert names(since="2026") == []
    assert len(names(limit=3)) == 3


def test_articles(filled: Archive) -> None:
    with filled.reading() as connection:
        found = list(find_articles(connection, Criteria(since="2025-05", sort=Sort.OLDEST)))
    assert [(article.publisher, article.authors) for article in found] == [
        ("North Sea Wire", ("Nora Vik",)),
        ("The Daily Coast", ("Nora Vik",)),
    ]
    assert found[0].report == found[1].report


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("limit", [None, 5])
def test_articles_gone_through_by_their_days_have_the_same_entries_in_the_same_order(
    archive: Archive, sort: Sort, limit: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [f"2025-01-{10 + number * 7 % 20}" for number in range(9)]
    for number, published in enumerate(days):
        said = crowd(3)
        document = replace(said.document, id=f"article {number}", published=published)
        # Words of long before and long after the article.
        dates = [None, When(f"20{20 + number % 3}-05-01"), When(f"20{27 + number % 2}-06-30")]
        statements = tuple(replace(one, date=date) for one, date in zip(said.statements, dates, strict=True))
        fill(archive, replace(said, document=document, statements=statements))
    asked = Criteria(source="library", about="number", sort=sort, limit=limit)
    with archive.reading() as connection:
        driven = [entry.id for entry in find_entries(connection, SAID, asked)]
        monkeypatch.setattr(driving, "MOST_DRIVEN", 0)
        monkeypatch.setattr(driving, "_FEWEST_ARTICLES", 1)
        monkeypatch.setattr(driving, "_MOST_ARTICLES", 2)
        assert [entry.id for entry in find_entries(connection, SAID, asked)] == driven
        assert [entry.id for entry in find_timeline(connection, asked)] == driven
    assert len(driven) == (limit or 27)
