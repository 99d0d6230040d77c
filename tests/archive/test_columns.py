from __future__ import annotations

import pytest
import sqlalchemy as sa

from onrecord.archive.columns import Coded, Day, Thousandths

TABLE = sa.Table(
    "t",
    sa.MetaData(),
    sa.Column("word", Coded("no", "yes")),
    sa.Column("day", Day()),
    sa.Column("share", Thousandths()),
)

YES = {"word": "yes", "day": "2025-05-19", "share": 0.57}
NONE = {"word": None, "day": "", "share": None}


@pytest.fixture
def connection():  # type: ignore[no-untyped-def]
    with sa.create_engine("sqlite://").begin() as connection:
        TABLE.create(connection)
        connection.execute(TABLE.insert(), [YES, NONE])
        yield connection


def test_values_come_back_as_they_were(connection: sa.Connection) -> None:
    assert list(connection.execute(sa.select(TABLE).order_by(TABLE.c.day)).mappings()) == [NONE, YES]


@pytest.mark.parametrize("least", [0.001, 0.57, 0.571, 0.999, 1.0])
def test_shares_are_compared_as_they_are(connection: sa.Connection, least: float) -> None:
    assert len(connection.execute(sa.select(TABLE).where(TABLE.c.share >= least)).all()) == (least <= 0.57)


def test_a_word_that_is_none_of_them_is_nowhere(connection: sa.Connection) -> None:
    assert connection.execute(sa.select(TABLE).where(TABLE.c.word == "perhaps")).all() == []
