"""Lists of actors that people keep."""

from __future__ import annotations

import pytest

from onrecord.errors import InputError
from onrecord.links.actors import ActorSeen, begin, best_match, extend
from onrecord.links.curated import as_seen, curate, read_curated
from onrecord.links.known import KnownActor
from onrecord.record import ActorKind
from tests.links.archive import link_actors

LIST = """name,aliases,role,country,from,until,wikidata
Nabil Hadi,Abu Safra|N. al-Hadi,envoy,PSE,2004,2006-05,Q41
Ingrid Solvang,,Foreign Minister,Norway,2024-10-01,,
"""


def read(text: str) -> list[KnownActor | InputError]:
    return list(read_curated(text.encode(), "list.csv"))


def test_a_list_is_read_with_its_aliases_countries_and_days() -> None:
    hadi, solvang = read(LIST)
    assert hadi == KnownActor(
        id=0,
        name="Nabil Hadi",
        kind=ActorKind.PERSON,
        names=("Nabil Hadi", "Abu Safra", "N. al-Hadi"),
        role="envoy",
        country="PSE",
        wikidata="Q41",
        since="2004-01-01",
        until="2006-05-31",
        curated=True,
    )
    assert isinstance(solvang, KnownActor)
    assert (solvang.country, solvang.since, solvang.until) == ("NOR", "2024-10-01", None)


def test_an_alias_of_a_list_is_the_actor() -> None:
    listed = [actor for actor in read(LIST) if isinstance(actor, KnownActor)]
    seen = [
        ActorSeen("Abu Safra", ActorKind.PERSON),
        ActorSeen("Solvang", ActorKind.PERSON, country="NOR", day="2025-05-19"),
    ]
    numbers, known = link_actors([*seen, ActorSeen("Nabeel Hadi", ActorKind.PERSON, country="PSE")], curated=listed)
    assert numbers == [0, 1, 0]
    assert known[0].names == ("Nabil Hadi", "Abu Safra", "N. al-Hadi", "Nabeel Hadi")
    assert (known[0].name, known[0].role) == ("Nabil Hadi", "envoy")


def test_an_actor_of_the_archive_becomes_the_listed_one() -> None:
    (listed,) = [actor for actor in read(LIST) if isinstance(actor, KnownActor) and actor.wikidata]
    known = begin(ActorSeen("Nabeel al-Hadi", ActorKind.PERSON, country="PSE", day="2005-01-01"), 7)
    assert best_match(as_seen(listed), [known]) == known
    curated = curate(known, listed, 7)
    assert (curated.id, curated.name, curated.curated) == (7, "Nabil Hadi", True)
    assert "Nabeel al-Hadi" in curated.names
    assert extend(curated, ActorSeen("Nabil Y. Hadi", ActorKind.PERSON, role="judge")).role == "envoy"
    assert curate(None, listed, 8).id == 8


def test_rows_of_one_wikidata_id_are_one_actor_in_the_last_role() -> None:
    rows = "name,role,from,until,wikidata\nA. Ruiz,envoy,2001,2004,Q1\nAna Ruiz,president,2005,2009,http://wikidata.org/entity/Q1\n"
    (ruiz,) = read(rows)
    assert isinstance(ruiz, KnownActor)
    assert (ruiz.names, ruiz.role) == (("A. Ruiz", "Ana Ruiz"), "president")
    assert (ruiz.since, ruiz.until) == ("2001-01-01", "2009-12-31")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Ana Ruiz,,,Atlantis", "list.csv row 2: has 'Atlantis' under country; write NOR or Norway"),
        (",,,CHL", "list.csv row 2: has no name"),
        ("Ana Ruiz,,,CHL,May", "list.csv row 2: has 'May' under from; write 2019, 2019-05 or 2019-05-20"),
        ("Ana Ruiz,,,CHL,2009,2001", "list.csv row 2: ends (2001-12-31) before it begins (2009-01-01)"),
        ("Ana Ruiz,,,CHL,,,12", "list.csv row 2: has '12' under wikidata; write Q7747"),
        (
            "Ana Ruiz,,,CHL,,,,x",
            "list.csv row 2: has more fields than there are columns; put text with commas into quotation marks",
        ),
    ],
)
def test_a_row_that_is_no_actor_is_told_and_the_others_are_read(row: str, message: str) -> None:
    heading, hadi, *_ = LIST.splitlines()
    found = read("\n".join([heading, row, hadi]))
    assert [str(error) for error in found if isinstance(error, InputError)] == [message]
    assert [actor.name for actor in found if isinstance(actor, KnownActor)] == ["Nabil Hadi"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title,country\nx,y\n", "has the column 'title'"),
        ("country\nNOR\n", "has no column name"),
        ("", "has no column name"),
    ],
)
def test_a_file_that_is_no_list_is_told_in_one_line(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as error:
        read(text)
    assert "\n" not in str(error.value)


def test_a_list_with_tabs_and_a_byte_order_mark_is_read() -> None:
    found = list(read_curated("\ufeffName\tCountry\nAna Ruiz\tChile\n".encode(), "list.tsv"))
    assert [actor.country for actor in found if isinstance(actor, KnownActor)] == ["CHL"]
