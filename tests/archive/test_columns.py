from __future__ import annotations

import pytest
import sqlalchemy as sa

from onrecord.archive.columns import Coded, Day

TABLE = sa.Table("t", sa.MetaData(), sa.Column("word", Coded("no", "yes")), sa.Column("day", Day()))


@pytest.fixture
def connection():  # type: ignore[no-untyped-def]
    with sa.create_engine("sqlite://").begin() as connection:
        TABLE.create(connection)
        connection.execute(TABLE.insert(), [{"word": "yes", "day": "2025-05-19"}, {"word": None, "day": ""}])
        yield connection


def test_words_and_days_come_back_as_they_were(connection: sa.Connection) -> None:
    assert [tuple(row) for row in connection.execute(sa.select(TABLE).order_by(TABLE.c.day))] == [
        (None, ""),
        ("yes", "2025-05-19"),
    ]


def test_a_word_that_is_none_of_them_is_nowhere(connection: sa.Connection) -> None:
    assert connection.execute(sa.select(TABLE).where(TABLE.c.word == "perhaps")).all() == []
