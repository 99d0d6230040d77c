"""Who is who, by people: merges, splits and lists hold for what is there and for what comes."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from onrecord.archive import Archive, ids, tables, terms
from onrecord.archive.who_is_who import import_list, merge, split, unmerge
from onrecord.errors import ArchiveError, InputError
from onrecord.record import Actor, ActorKind, Document, Form, Record, Statement
from tests.archive.articles import PatternReader, count
from tests.archive.known import fill


def quoting(number: int, name: str) -> Document:
    text = f"“This is what I have to say about the herring, number {number}”, said {name}. It was all that was said."
    return Document(f"{number}", text, published="2025-05-19", publisher=f"Outlet {number}")


def named_in(archive: Archive) -> dict[str, tuple[int, str]]:
    """The number and the name of the actor of each article, by the article's id."""
    a = tables.articles.c
    with archive.reading() as connection:
        names = dict(connection.execute(sa.select(tables.actors.c.id, tables.actors.c.name)).all())
        named = {name: terms.without_keys(its)[0] for name, its in connection.execute(sa.select(a.name, a.terms))}
    return {name: (number, names[number]) for name, number in named.items()}


def count_groups(archive: Archive, kind: str) -> int:
    """How many utterances or occasions there are."""
    e = tables.entries.c
    with archive.reading() as connection:
        return connection.execute(sa.select(sa.func.count(sa.distinct(e.same_id))).where(e.kind == kind)).scalar_one()


def actor_in(archive: Archive, name: str) -> str:
    with archive.reading() as connection:
        digest = connection.execute(sa.select(tables.articles.c.digest).where(tables.articles.c.name == name))
        return ids.entry_id(digest.scalar_one(), "a1")


def test_two_actors_become_one_for_good(archive: Archive) -> None:
    archive.add([quoting(1, "Ingrid Solvang"), quoting(2, "Inga Lund")], PatternReader())
    before = named_in(archive)
    assert before["1"] != before["2"]
    with archive.writing() as connection:
        merge(connection, f"p{before['1'][0]}", f"p{before['2'][0]}", "Vera")
    assert named_in(archive)["2"] == before["1"]
    archive.add([quoting(3, "Inga Lund")], PatternReader())
    assert named_in(archive)["3"][0] == before["1"][0]
    assert count(archive, tables.actors) == 1
    assert count(archive, tables.decisions) == 1
    with archive.writing() as connection, pytest.raises(ArchiveError, match="one already"):
        merge(connection, f"p{before['1'][0]}", f"p{before['1'][0]}", "Vera")


def test_what_two_said_and_whom_they_met_is_linked_again_when_they_are_one(archive: Archive) -> None:
    said = "“We shall bring all trawlers home before the {} gales set in”, said {}.\n\n{} met Jon Berg in Oslo."
    texts = [
        said.format("winter", "Ingrid Solvang", "Ingrid Solvang"),
        said.format("autumn", "Inga Lund", "Inga Lund"),
    ]
    archive.add([Document(str(n), text, published="2025-05-19") for n, text in enumerate(texts)], PatternReader())
    assert (count_groups(archive, "statement"), count_groups(archive, "contact")) == (2, 2)
    actors = named_in(archive)
    e = tables.entries.c
    with archive.writing() as connection:
        names = dict(connection.execute(sa.select(tables.actors.c.name, tables.actors.c.id)).all())
        merge(connection, f"p{names['Ingrid Solvang']}", f"p{names['Inga Lund']}", "Vera")
    with archive.reading() as connection:
        linked = connection.execute(sa.select(e.same_id).order_by(e.id)).scalars().all()
    assert linked[:2] == linked[2:] != [None] * 2
    assert (count_groups(archive, "statement"), count_groups(archive, "contact")) == (1, 1)
    assert actors != named_in(archive)


def test_what_was_put_together_is_parted_when_one_is_two(archive: Archive) -> None:
    text = "“We shall bring all trawlers home before the {} gales set in”, said Ingrid Solvang."
    texts = [text.format("winter"), text.format("autumn"), "“No”, said Ingrid Solvang."]
    archive.add([Document(str(n), text, published="2025-05-19") for n, text in enumerate(texts)], PatternReader())
    assert count_groups(archive, "statement") == 2
    with archive.writing() as connection:
        split(connection, actor_in(archive, "1"), "Vera")
    assert count_groups(archive, "statement") == 3


def test_one_actor_becomes_two_for_good(archive: Archive) -> None:
    archive.add([quoting(n, "Ingrid Solvang") for n in (1, 2, 3)], PatternReader())
    assert count(archive, tables.actors) == 1
    with archive.writing() as connection:
        number = split(connection, actor_in(archive, "2"), "Vera")
    now = named_in(archive)
    assert now["1"] == now["3"]
    assert now["2"][0] == number != now["1"][0]
    with archive.writing() as connection, pytest.raises(ArchiveError, match="stands alone"):
        split(connection, actor_in(archive, "2"), "Vera")


def test_a_list_of_actors_says_who_is_one(archive: Archive) -> None:
    archive.add([quoting(1, "Ingrid Solvang"), quoting(2, "Inga Lund")], PatternReader())
    table = (
        "name,aliases,role,country,wikidata\nIngrid Solvang,Inga Lund|Inga Solvang-Lund,Minister,Norway,Q4242\n,,,,\n"
    )
    for _ in range(2):
        with archive.writing() as connection:
            fault, imported = import_list(connection, table.encode(), "actors.csv")
        assert isinstance(fault, InputError)
        assert not isinstance(imported, InputError)
        assert count(archive, tables.actors) == 1
    assert len(set(named_in(archive).values())) == 1
    archive.add([quoting(3, "Inga Lund")], PatternReader())
    with archive.reading() as connection:
        a = tables.actors.c
        assert connection.execute(sa.select(a.name, a.country, a.wikidata, a.curated)).all() == [
            ("Ingrid Solvang", "NOR", "Q4242", True)
        ]


def states(*names: tuple[str, str | None]) -> list[Record]:
    """Records, each of a statement by an actor, a state where it has a country."""
    records = []
    for number, (name, country) in enumerate(names):
        text = f"“We shall bring all trawlers home before the winter gales” was the word of {name}."
        document = Document(str(number), text)
        at = text.index(name)
        kind = ActorKind.STATE if country else ActorKind.PERSON
        actor = Actor("a1", name, kind, country=country, mentions=(document.span(at, at + len(name)),))
        statement = Statement("s1", actor, (document.span(0, 57),), Form.DIRECT)
        records.append(Record(document, (actor,), (statement,)))
    return records


def test_states_do_not_become_one_unless_forced(archive: Archive) -> None:
    fill(archive, *states(("Norway", "NOR"), ("Turkey", "TUR"), ("Inga Lund", None), ("Jon Berg", None)))
    for other in ("p2", "p3"):
        with archive.writing() as connection, pytest.raises(ArchiveError, match=r"p1 is Norway \(state\) and p. is "):
            merge(connection, "p1", other, "Vera")
    assert count(archive, tables.decisions) == 0
    with archive.writing() as connection:
        merge(connection, "p1", "p2", "Vera", force=True)
        merge(connection, "p3", "p4", "Vera")
    assert count(archive, tables.actors) == 2


def test_an_old_id_leads_to_whom_it_was_made_one_with(archive: Archive) -> None:
    archive.add(
        [quoting(n, name) for n, name in enumerate(("Ingrid Solvang", "Inga Lund", "Jon Berg"))], PatternReader()
    )
    with archive.writing() as connection:
        merge(connection, "p2", "p3", "Vera")
        merge(connection, "p1", "p2", "Vera")
    with archive.reading() as connection:
        assert [ids.find_actor(connection, text) for text in ("p1", "p2", "p3")] == [1, 1, 1]
        with pytest.raises(ArchiveError, match="no actor"):
            ids.find_actor(connection, "p4")
    archive.add([quoting(4, "Vera Holm")], PatternReader())
    assert named_in(archive)["4"] == (4, "Vera Holm")  # no number is given again


def test_a_merge_is_taken_back(archive: Archive) -> None:
    names = ("Ingrid Solvang", "Inga Lund", "Ingrid Solvang", "Inga Lund", "Jon Berg")
    archive.add([quoting(n, name) for n, name in enumerate(names[:3])], PatternReader())
    before = named_in(archive)
    with archive.writing() as connection:
        merge(connection, "p1", "p2", "Vera")
    archive.add([quoting(n, name) for n, name in enumerate(names) if n > 2], PatternReader())
    with archive.writing() as connection:
        merge(connection, "p1", "p3", "Vera")
    with archive.writing() as connection, pytest.raises(ArchiveError, match="p3 became p1 after that; take it back"):
        unmerge(connection, "p1", "p2", "Olav")
    with archive.writing() as connection:
        unmerge(connection, "p1", "p3", "Olav")
        unmerge(connection, "p1", "p2", "Olav")
    now = named_in(archive)
    assert {name: now[name] for name in before} == before
    assert (now["3"], now["4"]) == ((2, "Inga Lund"), (3, "Jon Berg"))
    assert count(archive, tables.actor_names) == 0
    with archive.writing() as connection, pytest.raises(ArchiveError, match="were not made one"):
        unmerge(connection, "p1", "p2", "Olav")
    assert count(archive, tables.decisions) == 4
    archive.add([quoting(5, "Inga Lund")], PatternReader())
    assert named_in(archive)["5"][0] == 2


def test_what_two_said_is_parted_when_their_merge_is_taken_back(archive: Archive) -> None:
    text = "“We shall bring all trawlers home before the {} gales set in”, said {}."
    texts = [text.format("winter", "Ingrid Solvang"), text.format("autumn", "Inga Lund")]
    archive.add([Document(str(n), text, published="2025-05-19") for n, text in enumerate(texts)], PatternReader())
    assert count_groups(archive, "statement") == 2
    with archive.writing() as connection:
        merge(connection, "p1", "p2", "Vera")
    assert count_groups(archive, "statement") == 1
    with archive.writing() as connection:
        unmerge(connection, "p1", "p2", "Vera")
    assert count_groups(archive, "statement") == 2
