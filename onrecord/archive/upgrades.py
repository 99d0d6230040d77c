"""Whether a database holds an archive, of which version, and how it comes to be of this one."""

from __future__ import annotations

from importlib.resources import as_file, files

import sqlalchemy as sa

from onrecord.archive.migrations import HEAD
from onrecord.errors import ArchiveError


def find_version(connection: sa.Connection) -> str | None:
    """The newest migration that the archive has had; None where the database is empty.

    Raises ArchiveError where it holds something else.
    """
    tables = set(sa.inspect(connection).get_table_names())
    if "alembic_version" not in tables:
        if "articles" in tables or (tables and connection.dialect.name == "sqlite"):
            raise ArchiveError("is a database, but no archive of onrecord; choose another")
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(connection: sa.Connection) -> None:
    """Make the tables, or bring those of an older version up to date, within the transaction of `connection`.

    Raises ArchiveError where the archive was made by a newer version.
    """
    version = find_version(connection)
    if version == HEAD:
        return
    from alembic import command  # noqa: PLC0415  seldom needed
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    with as_file(files("onrecord.archive") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if version is not None and version not in known:
            raise ArchiveError(f"was made by a newer onrecord (tables {version}, not {HEAD}); update the program")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
