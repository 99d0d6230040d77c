"""The searches on the command line: formats, exit statuses, and nothing that acts on a terminal."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from onrecord import record
from onrecord.archive import Archive
from onrecord.archive import criteria as archive_criteria
from onrecord.commands import criteria
from onrecord.record import Actor, ActorKind, Commitment, Document, Force, Form, Record, Statement
from tests.archive.known import fill, fill_with_all
from tests.factory import find_all
from tests.running import Run, runner


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("archive") / "onrecord.db"
    with Archive(path, create=True) as archive:
        fill_with_all(archive)
    return str(path)


@pytest.fixture
def run(address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("ONRECORD_ARCHIVE", address)
    monkeypatch.setenv("COLUMNS", "100")
    return runner(monkeypatch, capsys)


TABLES = ["statements", "contacts", "commitments", "events", "actors", "timeline"]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("format", ["text", "json", "csv", "html", "markdown"])
def test_every_search_in_every_format(run: Run, table: str, format: str) -> None:
    outcome = run(table, "--format", format, "--limit", "2")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out


def test_json_is_a_line_for_each_and_all_of_them(run: Run) -> None:
    outcome = run("statements", "--by", "Solvang", "--about", "trawler", "--publisher", "wire", "--sort", "oldest")
    assert [row["speaker"] for row in outcome.rows] == ["Ingrid Solvang"] * 2
    assert len(run("statements").rows) > 20


@pytest.mark.parametrize("table", ["statements", "contacts", "commitments", "events", "timeline"])
def test_entries_below_a_confidence_are_left_out(run: Run, table: str) -> None:
    found, sure = (run(table, *options).rows for options in ((), ("--min-confidence", "0.95")))
    assert sure == [row for row in found if row["confidence"] is None or float(str(row["confidence"])) >= 0.95]


@pytest.mark.parametrize("command", [["statements"], ["timeline"], ["compare", "--by", "Iceland"]])
def test_thoughts_are_found_when_asked_for(run: Run, command: list[str]) -> None:
    said, thought, all_of_them = (
        [(row.get("kind", "statement"), row.get("mode"), row["id"]) for row in run(*command, *o).rows]
        for o in ([], ["--mode", "thought"], ["--mode", "all"])
    )
    assert len(thought) == 2
    assert {kind for kind, _, _ in thought} == {"statement"}
    assert [row for row in all_of_them if row in thought] == thought
    assert [row for row in all_of_them if row not in thought] == said
    for limit in range(1, len(said) + 1):
        assert [row["id"] for row in run(*command, "--limit", str(limit)).rows] == [id for *_, id in said[:limit]]
    assert [row["id"] for row in run(*command, "--mode", "thought", "--limit", "1").rows] == [thought[0][2]]


def test_contacts_of_two_countries_with_each_other(run: Run) -> None:
    both = run("contacts", "--country", "Norway", "--to-country", "ISL").rows
    assert both == run("contacts", "--to-country", "Norway", "--country", "Iceland").rows
    assert {"NOR", "ISL"} <= set(both[0]["participants_countries"])  # type: ignore[arg-type]
    assert run("contacts", "--country", "Norway", "--to-country", "Peru").rows == []


def test_csv_has_the_same(run: Run) -> None:
    lines = run("contacts", "--status", "held", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(lines)))
    assert [row["id"] for row in rows] == [row["id"] for row in run("contacts", "--status", "held").rows]
    assert rows[0]["participants"] == "Ingrid Solvang; Jon Hallgrimsson"


def test_text_shows_words_article_date_and_place(run: Run) -> None:
    out = run("statements", "--by", "Fjeld", "--publisher", "wire", "--format", "text").out
    for shown in (
        "(19 May 2025)",
        "Astrid Fjeld",
        "marine scientist",
        "fish do not read treaties",
        "North Sea Wire",
        "· at 1",
    ):
        assert shown in out
    assert max(map(len, out.splitlines())) <= 100


@pytest.mark.parametrize("width", ["50", "80", "200"])
@pytest.mark.parametrize("table", TABLES)
def test_text_fits_the_terminal_and_cuts_nobody_s_name(
    run: Run, monkeypatch: pytest.MonkeyPatch, width: str, table: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    out = run(table, "--by", "Solvang", "--format", "text").out
    assert table == "commitments" or "Ingrid Solvang" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= int(width)


def test_text_says_when_there_is_more_and_when_there_is_nothing(run: Run) -> None:
    assert "The first 20; --limit gives more." in run("timeline", "--format", "text").out
    assert run("statements", "--about", "submarine", "--format", "text").out == "Nothing found.\n"
    assert run("statements", "--about", "submarine").out == ""


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("timeline", ["Your boats or my patience", "spoke by telephone with"]),
        ("statements", ["Your boats or my patience"]),
        ("contacts", ["spoke by telephone with"]),
    ],
)
def test_text_has_once_what_several_articles_have(run: Run, table: str, words: list[str]) -> None:
    asked = (table, "--since", "2025-05-18", "--until", "2025-05-18")
    out = run(*asked, "--format", "text").out
    assert [out.count(some) for some in words] == [1] * len(words)
    assert "in 2 articles" in out
    assert len(run(*asked, "--limit", "2").rows) == 2


def test_text_has_as_many_as_are_asked_for_beside_those_that_are_the_same(run: Run) -> None:
    out = run("statements", "--limit", "12", "--format", "text").out
    assert out.count(" · at ") == 12
    assert "The first 12" in out


def test_a_timeline_in_text_has_no_event_that_its_contact_tells(run: Run) -> None:
    asked = ("timeline", "--by", "Solvang", "--about", "telephone")
    assert "CONSULT" not in run(*asked, "--format", "text").out
    assert "event" in [row["kind"] for row in run(*asked).rows]


@pytest.mark.parametrize(
    "arguments",
    [
        ("statements", "--about", "script"),
        ("timeline", "--about", "script"),
        ("actors", "--about", "script"),
        ("compare", "--by", "p10", "--about", "script"),
    ],
)
@pytest.mark.parametrize("format", ["text", "json", "csv", "html", "markdown"])
def test_nothing_acts_on_a_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], format: str
) -> None:
    for module in ("search", "compare", "results"):
        monkeypatch.setattr(f"onrecord.commands.{module}.is_terminal", lambda: True)
    outcome = run(*arguments, "--format", format)
    assert outcome.status == 0
    assert "DROP TABLE" in outcome.out
    assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(outcome.out)


def test_a_page_says_what_was_searched_for_and_leads_to_the_articles(run: Run) -> None:
    [solvang] = {str(row["speaker_id"]) for row in run("statements", "--by", "Solvang").rows}
    page = run("statements", "--by", solvang, "--since", "2025", "--publisher", "coast", "--format", "html").out
    assert "<title>Statements by Ingrid Solvang, since 2025 · On the record</title>" in page
    assert "<p>publisher: coast</p>" in page
    assert '<a href="https://coast.example/herring" rel="noreferrer">Herring: they talk</a>' in page
    assert "The Daily Coast · 20 May 2025" in page
    notes = run("statements", "--by", solvang, "--publisher", "coast", "--format", "markdown").out
    assert notes.startswith("# Statements by Ingrid Solvang\n\npublisher: coast\n\n## ")
    assert "[Herring: they talk](<https://coast.example/herring>) · The Daily Coast · 20 May 2025\n" in notes


def test_pages_have_all_that_is_found_and_once(run: Run) -> None:
    assert run("timeline", "--format", "html").out.count('<article class="entry') > 20
    assert run("contacts", "--format", "html").out.count("spoke by telephone with") == 1
    assert "there may be more" in run("timeline", "--limit", "3", "--format", "html").out
    assert "Nothing found." in run("timeline", "--about", "submarine", "--format", "html").out


def test_a_name_that_nobody_has_makes_no_page(run: Run) -> None:
    outcome = run("statements", "--by", "Nobody", "--format", "html")
    assert (outcome.status, outcome.out) == (1, "")
    assert "nobody in the archive is called 'Nobody'" in outcome.err


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_people_side_by_side_on_a_page(run: Run, format: str) -> None:
    page = run("compare", "--by", "Solvang", "--by", "Hallgrimsson", "--about", "talk or patience", "--format", format)
    assert page.status == 0
    assert "Statements by Solvang and Hallgrimsson about talk or patience" in page.out
    assert "Ingrid Solvang" in page.out


def test_show_an_entry_in_its_context(run: Run) -> None:
    [call] = run("contacts", "--by", "Solvang", "--publisher", "wire").rows
    out = " ".join(run("show", str(call["id"]), "--format", "text").out.split())
    assert "late on Sunday, her ministry said" in out
    assert "Ingrid Solvang and Jon Hallgrimsson" in out
    assert "call · held · 1 hour" in out
    assert "The Daily Coast 20 May 2025" in out
    assert "They differ on the duration: 1 hour North Sea Wire not told The Daily Coast" in out
    [plain] = run("show", str(call["id"])).rows
    context = plain["context"]
    assert isinstance(context, dict)
    [(start, end)] = context["spans"]
    assert context["text"][start:end] == call["text"]
    assert context["start"] + start == call["start"]
    assert [difference["aspect"] for difference in plain["differences"]] == ["duration"]  # type: ignore[index, attr-defined]


def promised(document: Document, by: Actor, words: str) -> Commitment:
    spans = find_all(document, words)
    return Commitment("k1", Force.PROMISE, (by,), spans, spans, statement="s1", confidence=0.8)


def test_show_of_a_commitment_has_what_was_told_later_in_its_words(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "later.db"
    told = [
        ("2025-05-19", "Norway will open the ports of Tromso to trawlers", "Norway will open the ports of Tromso"),
        ("2025-05-20", "Norway will open the ports of Tromso to trawlers", None),  # the same again
        ("2025-06-02", "the ports of Tromso are closed", None),
        ("2025-06-03", "the herring is late", None),
        ("2025-05-01", "the ports of Tromso stay open", None),
    ]
    with Archive(path, create=True) as archive:
        for number, (day, words, promise) in enumerate(told):
            document = Document(f"a{number}", f'"{words}", said Norway on day {number}.', published=day)
            norway = Actor("a1", "Norway", ActorKind.STATE, country="NOR", mentions=find_all(document, "said Norway"))
            statement = Statement("s1", norway, find_all(document, words), Form.DIRECT, confidence=0.9)
            made = [promised(document, norway, promise)] if promise else []
            fill(archive, Record(document, (norway,), (statement,), commitments=tuple(made)))
    asked = ("--archive", str(path))
    [promise] = run("commitments", *asked).rows
    [shown] = run("show", str(promise["id"]), *asked).rows
    later = shown["later"]
    assert isinstance(later, list)
    assert [(row["day"], row["text"]) for row in later] == [("2025-06-02", "the ports of Tromso are closed")]
    out = run("show", str(promise["id"]), *asked, "--format", "text").out
    assert "LATER, in some of the same words" in out
    assert "the ports of Tromso are closed" in out
    assert "the herring is late" not in out


def test_of_few_words_only_what_its_parties_did_came_after_a_commitment(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "few.db"
    told = [
        ("2025-05-19", "Norway", "NOR", "Norway will host talks", "host talks"),
        ("2025-06-02", "Malta", "MLT", "they will host talks on fish", None),
        ("2025-06-03", "Norway", "NOR", "it hosts talks in Bergen", None),
    ]
    with Archive(path, create=True) as archive:
        for number, (day, name, country, words, promise) in enumerate(told):
            document = Document(f"a{number}", f'"{words}", said {name} on day {number}.', published=day)
            mentions = find_all(document, f"said {name}")
            state = Actor("a1", name, ActorKind.STATE, country=country, mentions=mentions)
            statement = Statement("s1", state, find_all(document, words), Form.DIRECT, confidence=0.9)
            made = [promised(document, state, promise)] if promise else []
            fill(archive, Record(document, (state,), (statement,), commitments=tuple(made)))
    [promise] = run("commitments", "--archive", path).rows
    [shown] = run("show", str(promise["id"]), "--archive", path).rows
    assert [row["text"] for row in shown["later"]] == ["it hosts talks in Bergen"]  # type: ignore[attr-defined]


def test_show_an_article_by_the_start_of_its_id_and_an_actor(run: Run) -> None:
    [fish] = run("statements", "--by", "Fjeld", "--publisher", "wire").rows
    article = str(fish["article"])
    assert run("show", article[:6]).rows[0]["document"]["publisher"] == "North Sea Wire"  # type: ignore[index]
    out = run("show", article[:6], "--format", "text").out
    assert "STATEMENTS" in out
    assert f"· {article}\n" in out
    assert all(f"{article}.{local_id}" in out for local_id in ("s1", "c1", "k1", "a1"))
    [actor] = run("show", str(fish["speaker_id"])).rows
    assert (actor["name"], actor["n_articles"]) == ("Astrid Fjeld", 2)
    assert "The fish do not read treaties" in run("show", str(fish["speaker_id"]), "--format", "text").out


def test_show_an_article_as_a_page(run: Run) -> None:
    [fish] = run("statements", "--by", "Fjeld", "--publisher", "wire").rows
    article = str(fish["article"])
    page, notes = (run("show", article, "--format", format).out for format in ("html", "markdown"))
    assert page.startswith("<!doctype html>")
    assert notes.startswith("# Norway, Iceland agree")
    assert f"{article}.s1" in page
    assert f"{article}.s1" in notes
    for id in (str(fish["id"]), str(fish["speaker_id"])):
        wrong = run("show", id, "--format", "html")
        assert (wrong.status, wrong.out) == (2, "")
        assert f"html shows an article, and {id} is none" in wrong.err


def test_compare_people_side_by_side(run: Run) -> None:
    lines = run("compare", "--by", "Solvang", "--by", "Fjeld", "--format", "text").out.splitlines()
    assert lines[0].split() == ["Solvang", "Fjeld"]
    assert any("her country would close" in line and "The fish do not" in line for line in lines)


def test_compare_one_person_over_time(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    days = [row["day"] for row in run("compare", "--by", "Solvang").rows]
    assert days == sorted(map(str, days))
    monkeypatch.setenv("COLUMNS", "50")
    out = run("compare", "--by", "Solvang", "--by", "Fjeld", "--format", "text").out
    assert out.index("her country would close") < out.index("The fish do not")


def test_compare_what_was_said_to_somebody(run: Run) -> None:
    said = run("compare", "--by", "Solvang").rows
    [addressee] = {name for row in said for name in row["addressees"]}  # type: ignore[attr-defined]
    rows = run("compare", "--by", "Solvang", "--to", addressee).rows
    assert rows == [row for row in said if row["addressees"]]


def test_a_timeline_of_some_kinds(run: Run) -> None:
    every = run("timeline").rows
    for kinds in ({"contact"}, {"statement", "event"}):
        rows = run("timeline", *(part for kind in kinds for part in ("--kind", kind))).rows
        assert rows == [row for row in every if row["kind"] in kinds]
    nothing = run("timeline", "--kind", "deal")
    assert (nothing.status, nothing.out) == (2, "")


def test_export(run: Run, tmp_path: Path) -> None:
    outcome = run("export", str(tmp_path / "study"), "--about", "herring", "--format", "parquet")
    assert outcome.status == 0
    assert "statements.parquet" in outcome.out
    again = run("export", str(tmp_path / "study"))
    assert (again.status, again.err) == (1, f"onrecord: {tmp_path / 'study'} is not empty; name a new folder\n")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("statements", "--since", "Monday"), 2, "'Monday' is no date"),
        (("statements", "--country", "Atlantis"), 2, "'Atlantis' is no country"),
        (("contacts", "--to-country", "Atlantis"), 2, "--to-country: 'Atlantis' is no country"),
        (("statements", "--form", "shouted"), 2, "--form"),
        (("statements", "--about", ""), 2, "--about: is empty; leave it out, or say what to look for"),
        (("export", "new", "--publisher", " "), 2, "--publisher: is empty"),
        (("statements", "--by", ""), 2, "--by: is empty"),
        (("statements", "--since", ""), 2, "--since: is empty"),
        (("statements", "--by", "Eide", "--by", "\udcff"), 2, "'\\udcff' is no text in UTF-8"),
        (("statements", "--source", "\udcff"), 2, "'\\udcff' is no text in UTF-8"),
        (("statements", "--limit", "0"), 2, "--limit"),
        (("statements", "--min-confidence", "2"), 2, "--min-confidence"),
        (("statements", "--by", "Nobody\x1b[31m"), 1, "nobody in the archive is called"),
        (("statements", "--about", "the"), 1, "no word to look for"),
        (("statements", "--archive", "missing.db"), 1, "there is no archive at missing.db"),
        (("show", "zz"), 1, "'zz' is no id"),
        (("show", "p999"), 1, "no actor of the archive"),
        (("compare",), 2, "--by"),
        (("statements", "--about", "-war"), 1, "give one that must be there, not only -word"),
        (("timeline", "--since", "2025-12", "--until", "2025-01"), 2, "2025-12 comes after 2025-01"),
        (("events", "--status", "held"), 2, "--status"),
        (("contacts", "--status", "claimed"), 2, "--status"),
        (
            ("export", "new", "--format", "plover", "--channel", "phone"),
            2,
            "events alone, and what is asked for is of s",
        ),
        (("export", "new", "--format", "plover", "--status", "held"), 2, "is of contacts"),
        (("export", "new", "--form", "direct", "--force", "threat"), 2, "export them apart"),
        (("export", "new", "--by", "Nobodyx"), 1, "nobody in the archive is called"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    run: Run,
    arguments: tuple[str, ...],
    status: int,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run(*arguments)
    assert (outcome.status, outcome.out, list(tmp_path.iterdir())) == (status, "", [])
    assert message in outcome.err
    assert outcome.err.count("\n") == 1
    assert "\x1b" not in outcome.err


def test_choices_are_those_of_the_record() -> None:
    assert list(criteria.Kind) == list(archive_criteria.Kind)
    assert list(criteria.AnyStatus) == [*record.ContactStatus, *criteria.EventStatus]
    assert [mode for mode in criteria.Mode if mode is not criteria.Mode.ALL] == list(record.Mode)
