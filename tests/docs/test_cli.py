"""docs/cli.md shows the help that the commands print; ``make docs`` writes it again."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def cli_page() -> ModuleType:
    specification = importlib.util.spec_from_file_location("cli_page", DOCS / "cli_page.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_the_page_shows_the_help_of_every_command(cli_page: ModuleType) -> None:
    page = (DOCS / "cli.md").read_text(encoding="utf8")
    assert page == cli_page.render(page), "docs/cli.md is not what the commands print: run `make docs`"


def test_every_command_is_on_the_page(cli_page: ModuleType) -> None:
    page = (DOCS / "cli.md").read_text(encoding="utf8")
    commands = [command.name or command.callback.__name__ for command in cli_page.app.registered_commands]
    assert [name for name in commands if f"## onrecord {name}\n" not in page] == []


def test_a_page_without_marks_stays_as_it_is(cli_page: ModuleType) -> None:
    assert cli_page.render("# A page\n") == "# A page\n"
