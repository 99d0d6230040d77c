"""The examples of the README and of the docs do what they say."""

import contextlib
import io
import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.running import runner

ROOT = Path(__file__).parents[1]
PAGES = ["README.md", "docs/library.md", "docs/archive.md"]
README = (ROOT / "README.md").read_text(encoding="utf8")


def blocks(page: str, language: str) -> list[str]:
    """The code blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


def commands(page: str) -> list[str]:
    """The onrecord commands that a page shows."""
    lines = [line for block in blocks(page, "sh") for line in block.splitlines()]
    return [line.partition("#")[0].strip() for line in lines if line.startswith("onrecord ")]


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial.md"])
def test_commands_of_a_page_run_one_after_another(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    run = runner(monkeypatch, capsys)
    for command in commands((ROOT / page).read_text(encoding="utf8")):
        arguments = shlex.split(command.partition(" > ")[0])[1:]
        done = run(*arguments)
        assert (command, done.status, done.err) == (command, 0, "")
        assert done.out or arguments[0] in {"failures", "export"}
    assert [*tmp_path.glob("*/manifest.json")]


@pytest.mark.parametrize("page", PAGES)
def test_python_of_the_pages_runs(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = blocks((ROOT / page).read_text(encoding="utf8"), "python")
    assert examples
    names: dict[str, object] = {}
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        for example in examples:
            exec(compile(example, page, "exec"), names)
    assert printed.getvalue()


def test_the_first_two_commands_are_those_of_the_makefile() -> None:
    first = [line for block in blocks(README, "sh") for line in block.splitlines() if line][:2]
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf8"), re.MULTILINE)
    assert [line.split()[:2] for line in first] == [["make", "demo"], ["make", "test"]]
    assert {"demo", "test"} <= set(targets)


@pytest.mark.parametrize("page", ["README.md", *sorted(str(p.relative_to(ROOT)) for p in ROOT.glob("*/*.md"))])
def test_links_lead_to_files(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf8")
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (ROOT / page).parent.joinpath(link).exists()] == []
