"""``onrecord corrections`` and ``remove``: what people said is shown, and what they take out is gone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sqlalchemy as sa

from onrecord.archive import Archive, tables
from tests.archive.articles import contents
from tests.commands.articles import PatternReaderOf, ids_of, write_lines
from tests.running import Run, runner

VERA = ("--who", "Vera")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    run = runner(monkeypatch, capsys, PatternReaderOf)
    run("add", write_lines(tmp_path / "news.jsonl", 1, 2))
    return run


@pytest.fixture
def articles(run: Run) -> list[str]:
    with Archive("onrecord.db") as archive:
        return ids_of(archive)


def test_what_people_corrected_and_decided_is_listed(run: Run, articles: list[str]) -> None:
    first, second = articles
    assert run("corrections", "--format", "text").out == "Nothing was corrected.\n"
    run("correct", f"{first}.s1", "speaker", "Astrid Fjeld", *VERA)
    run("correct", second, "--add", "event", "--words", "nets, boats", "--set", "type=aid", "--who", "Olav")
    run("merge", "p1", "p2", *VERA)
    run("merge", "--undo", "p1", "p2", *VERA)
    run("correct", f"{first}.c1", "--reject", *VERA)
    lines = run("corrections", "--format", "text").out.splitlines()
    assert lines[::2] == [
        f"{first}.s1: speaker was Ingrid Solvang, is Astrid Fjeld",
        f"{second}.e1: added, event: nets, boats",
        "p2 (Jon Hallgrimsson) is p1 (Ingrid Solvang)",
        "p1 (Ingrid Solvang) and p2 (Jon Hallgrimsson) are two again",
        f"{first}.c1: rejected, contact: Jon Hallgrimsson met Astrid Fjeld",
    ]
    assert all(re.fullmatch(r"    (Vera|Olav), \d{4}-\d\d-\d\d \d\d:\d\d", line) for line in lines[1::2])
    corrected, added, merged, *_ = run("corrections").rows
    assert (corrected["was"]["name"], corrected["should_be"]["name"]) == ("Ingrid Solvang", "Astrid Fjeld")  # type: ignore[index]
    assert (added["kind"], added["who"], merged["decision"], merged["other"]) == ("event", "Olav", "merge", "p2")
    assert [row["id"] for row in run("corrections", first).rows] == [f"{first}.s1", f"{first}.c1"]
    assert [row["field"] for row in run("corrections", f"{first}.s1").rows] == ["speaker"]
    assert run("corrections", "0000").status == 1


def test_what_changes_nothing_is_not_kept(run: Run, articles: list[str]) -> None:
    entry = f"{articles[0]}.s1"
    for field, value, is_already in (
        ("speaker", "Ingrid Solvang", "Ingrid Solvang"),
        ("form", "Direct", "Direct"),
        ("date", "", "nothing"),
        ("addressees", "", "nobody"),
    ):
        outcome = run("correct", entry, field, value, *VERA)
        assert (outcome.status, outcome.out) == (0, f"{entry}: {field} is {is_already} already\n")
    assert run("corrections").rows == []


def test_a_party_is_named_as_in_searches(run: Run, articles: list[str]) -> None:
    first = articles[0]
    [solvang, fjeld] = (run("actors", "--by", name).rows[0]["id"] for name in ("Solvang", "Fjeld"))
    for typed, name in ((fjeld, "Astrid Fjeld"), ("solvang", "Ingrid Solvang"), (f"{first}.a3", "Astrid Fjeld")):
        said = run("correct", f"{first}.s1", "speaker", str(typed), *VERA)
        assert said.out.endswith(f", is {name}\n"), (typed, said.err)
    assert len(run("actors").rows) == 3
    wrong = run("correct", f"{first}.s1", "speaker", "p999", *VERA)
    assert (wrong.status, wrong.err) == (1, "onrecord: 'p999' is no actor of the archive; ids look like p45\n")
    assert solvang != fjeld


def test_what_was_rejected_says_so(run: Run, articles: list[str]) -> None:
    entry = f"{articles[0]}.s1"
    run("correct", entry, "--reject", *VERA)
    for again in (("correct", entry, "--reject", *VERA), ("show", entry), ("correct", entry, "form", "direct")):
        outcome = run(*again)
        assert outcome.status == 1
        assert f"{entry} was rejected by Vera on 20" in outcome.err
        assert outcome.err.endswith("; correct --restore takes that back\n")


def test_a_rejection_is_taken_back(run: Run, articles: list[str]) -> None:
    entry = f"{articles[0]}.s1"
    before = run("statements").rows
    run("correct", entry, "form", "indirect", *VERA)
    corrected = run("statements").rows
    assert corrected != before
    for _ in range(2):
        run("correct", entry, "--reject", *VERA)
        assert len(run("statements").rows) == len(before) - 1
        assert run("correct", entry, "--restore", *VERA).out == f"{entry}: restored\n"
        assert run("statements").rows == corrected
    again = run("correct", entry, "--restore", *VERA)
    assert (again.status, again.err) == (1, f"onrecord: {entry} was not rejected\n")
    told = [line for line in run("corrections", entry, "--format", "text").out.splitlines() if line.startswith(entry)]
    assert [line.split(",")[0].split(": ")[1] for line in told[1:]] == ["rejected", "restored"] * 2


def test_an_entry_that_was_added_is_restored_too(run: Run, articles: list[str]) -> None:
    add = ("--add", "event", "--words", "We shall", "--set", "type=PROTEST", *VERA)
    entry = run("correct", articles[0], *add).out.partition(":")[0]
    added = run("events").rows
    assert len(added) == 1
    run("correct", entry, "--reject", *VERA)
    run("correct", entry, "--restore", *VERA)
    assert run("events").rows == added


def test_what_is_added_never_has_the_id_of_what_was_rejected(run: Run, articles: list[str]) -> None:
    add = ("--add", "event", "--set", "type=PROTEST", *VERA)
    first = run("correct", articles[0], *add, "--words", "We shall").out.partition(":")[0]
    run("correct", first, "--reject", *VERA)
    second = run("correct", articles[0], *add, "--words", "met").out.partition(":")[0]
    assert first != second
    run("correct", first, "--restore", *VERA)
    assert {row["id"]: row["text"] for row in run("events").rows} == {first: "We shall", second: "met"}


def test_a_rejection_and_its_end_are_not_meant_at_once(run: Run, articles: list[str]) -> None:
    outcome = run("correct", f"{articles[0]}.s1", "--reject", "--restore", *VERA)
    assert (outcome.status, outcome.out) == (2, "")


def test_what_is_known_of_an_actor_is_listed(run: Run, articles: list[str]) -> None:
    first, _ = articles
    [solvang] = (str(row["id"]) for row in run("actors", "--by", "Solvang").rows)
    [haddad] = (str(row["id"]) for row in run("actors", "--by", "Hallgrimsson").rows)
    run("correct", f"{first}.a1", "role", "Foreign Minister", *VERA)
    run("correct", f"{first}.a2", "role", "Speaker", *VERA)
    run("correct", f"{first}.s1", "channel", "press", *VERA)
    run("split", f"{first}.a1", *VERA)
    [split] = (str(row["id"]) for row in run("actors", "--by", "Solvang").rows if row["id"] != solvang)
    run("merge", solvang, haddad, *VERA)

    def listed(id: str) -> list[object]:
        return [row.get("decision") or row["id"] for row in run("corrections", id).rows]

    assert listed(split) == [f"{first}.a1", "split"]
    assert listed(solvang) == listed(haddad) == [f"{first}.a2", "split", "merge"]
    assert run("corrections", "p999").status == 1
    wrong = run("correct", solvang, "role", "x", *VERA)
    assert f"{solvang} is an actor across articles; correct it as an article has it, by an id such as" in wrong.err


def test_a_corrected_entry_has_no_confidence_of_the_model(run: Run, articles: list[str]) -> None:
    entry = f"{articles[0]}.s1"
    assert "confidence 0.90" in " ".join(run("show", entry, "--format", "text").out.split())
    run("correct", entry, "channel", "press", *VERA)
    assert "confidence" not in run("show", entry, "--format", "text").out
    assert [row["confidence"] for row in run("statements").rows if row["id"] == entry] == [None]


def test_an_article_is_taken_out_with_all_that_was_of_it(run: Run, articles: list[str]) -> None:
    first, second = articles
    with Archive("onrecord.db") as archive:
        before = contents(archive)
    run("correct", f"{first}.s1", "channel", "press", *VERA)
    wrong = run("remove", first, "0000")
    assert (wrong.status, wrong.out) == (1, "")
    assert wrong.err == "onrecord: '0000' is of no article in the archive\n"
    assert run("remove", first).out == f"{first}: removed article 2, 2 entries, 1 correction\n"
    with Archive("onrecord.db") as archive:
        assert ids_of(archive) == [second]
        left = contents(archive)
    assert left["corrections"] == []
    assert [len(left[name]) for name in ("articles", "texts", "readings", "entries")] == [1, 1, 1, 2]
    assert {row["id"].partition(".")[0] for row in run("timeline").rows} == {second}  # type: ignore[attr-defined]
    run("add", "news.jsonl")
    with Archive("onrecord.db") as archive:
        assert {name: len(rows) for name, rows in contents(archive).items()} == {n: len(r) for n, r in before.items()}
    assert [row["n_articles"] for row in run("actors").rows] == [2, 2, 2]


def test_what_another_article_shared_keeps_its_links(run: Run, tmp_path: Path) -> None:
    text = "“We shall bring all trawlers home before the winter gales set in”, said Ingrid Solvang. {}"
    for n, rest in enumerate(("Boats.", "Nets, and the price of salt.", "It rained on the quay.")):
        (tmp_path / f"{n}.txt").write_text(text.format(rest), encoding="utf8")
        run("add", f"{n}.txt")
    run(
        "remove",
        next(row["id"].partition(".")[0] for row in run("timeline", "--about", "gales", "--sort", "oldest").rows),
    )  # type: ignore[attr-defined]
    e, a = tables.entries.c, tables.articles.c
    with Archive("onrecord.db") as archive, archive.reading() as connection:
        groups = connection.execute(sa.select(e.same_id).where(e.words.contains("gale"))).scalars().all()
        ids = set(connection.execute(sa.select(e.id)).scalars())
        reports = connection.execute(sa.select(a.report_id).where(a.report_id.not_in(sa.select(a.id)))).all()
    assert len(groups) == 2
    assert len(set(groups)) == 1
    assert set(groups) <= ids
    assert reports == []
