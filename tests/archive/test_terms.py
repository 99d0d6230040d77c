"""Terms: what articles and entries are found by, and what they have in common."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from onrecord.archive import Archive, groups, tables, terms
from tests.archive.articles import PatternReader, article

E = tables.entries.c


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Three articles with two entries each, which have the terms 8, 16 ... 48 and an utterance of their own."""
    archive.add([article(1), article(2), article(3)], PatternReader())
    with archive.writing() as connection:
        for number in range(1, 7):
            row = sa.update(tables.entries).where(E.id == number)
            connection.execute(row.values(terms=[8 * number], same_id=number))
    return archive


def set_terms(archive: Archive, **columns: object) -> None:
    with archive.writing() as connection:
        connection.execute(sa.update(tables.entries).where(E.id == 1).values(**columns))


def test_what_has_one_of_the_terms_is_found_and_known(filled: Archive) -> None:
    set_terms(filled, terms=[8, 24, 9])
    with filled.reading() as connection:
        for chosen in ([24], [24, *range(1000, 2000)]):
            found = connection.execute(terms.find(connection, tables.entries, chosen)).scalars().all()
            assert sorted(found) == [1, 3]
            having = sa.select(E.id).where(terms.having(connection, tables.entries, chosen)).order_by(E.id)
            assert connection.execute(having).scalars().all() == [1, 3]
        assert connection.execute(terms.find(connection, tables.entries, [])).all() == []


def test_keys_that_share_a_place_in_the_index_are_told_apart(filled: Archive) -> None:
    one, other = terms.FIRST_KEY | 5, terms.FIRST_KEY | 5 | 1 << 25
    set_terms(filled, terms=[8, one])
    with filled.reading() as connection:
        assert terms.find_owners(connection, E.same_id, [one, other]) == {one: {1}}
        assert terms.find_owners(connection, E.same_id, [other]) == {}


def test_terms_tell_parties_and_channel_from_keys() -> None:
    its = [*terms.of_entry([("speaker", 3), ("addressee", 4), ("addressee", 4)], "press"), terms.key("some words")]
    assert terms.parties(its) == [("speaker", 3), ("addressee", 4)]
    assert len(terms.keys(its)) == 1
    assert len(its) == 4
    assert max(its) < 1 << 31


def test_one_actor_takes_the_place_of_another_everywhere_once(filled: Archive) -> None:
    set_terms(filled, terms=terms.of_entry([("participant", 7), ("participant", 8)], None))
    with filled.writing() as connection:
        assert terms.replace_actor(connection, 7, 8) == [1]
        its = connection.execute(sa.select(E.terms).where(E.id == 1)).scalar_one()
    assert terms.parties(its) == [("participant", 7)]


def test_what_is_left_of_a_group_stays_together_when_its_first_leaves(filled: Archive) -> None:
    with filled.writing() as connection:
        connection.execute(sa.update(tables.entries).where(E.id.in_([3, 5])).values(same_id=1))
        groups.hand_over(connection, E.same_id, [1, 6])
        assert connection.execute(groups.members(E.same_id, [1])).scalars().all() == [1]
        assert sorted(connection.execute(groups.members(E.same_id, [3])).scalars()) == [3, 5]
