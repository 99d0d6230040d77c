"""Archives to test with: each test that asks for one runs on SQLite, and on PostgreSQL where there is one to use.

ONRECORD_TEST_POSTGRES is the address of a server on which databases may be made.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from onrecord.archive import Archive

POSTGRES = os.environ.get("ONRECORD_TEST_POSTGRES")


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where there is no archive yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "onrecord.db")
        return
    if POSTGRES is None:
        pytest.skip("ONRECORD_TEST_POSTGRES names no server")
    name = f"onrecord_test_{uuid.uuid4().hex}"
    server = sa.create_engine(
        sa.make_url(POSTGRES).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool
    )
    with server.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    yield sa.make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
def archive(address: str) -> Iterator[Archive]:
    """An empty archive."""
    with Archive(address, create=True) as archive:
        yield archive
