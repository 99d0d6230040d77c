"""The readout fits any terminal, shows every entry with its words, and lets no article take the terminal over."""

import io
import re

import pytest
from rich.console import Console

from onrecord.readout.terminal import print_record
from onrecord.readout.wording import Order
from onrecord.record import Document, Record
from tests.factory import crowd, hostile, wire_report

RECORDS = [wire_report(), crowd(25), hostile(), Record(Document("empty", "x"))]


def printed(record: Record, width: int = 100, order: Order = Order.SPEAKER, colours: bool = False) -> str:
    out = io.StringIO()
    print_record(
        record,
        Console(file=out, width=width, force_terminal=colours, color_system="truecolor" if colours else None),
        order,
    )
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 57, 72, 80, 200])
@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.document.id[:5])
def test_lines_fit_the_width_and_end_without_space(record: Record, width: int) -> None:
    for order in Order:
        lines = printed(record, width, order).splitlines()
        assert max(map(len, lines)) <= min(width, 100)


def test_every_entry_is_there_with_its_words() -> None:
    record = wire_report()
    flat = " ".join(re.sub(r"│", " ", printed(record)).split())
    for statement in record.statements[:11]:
        assert statement.cue is not None
        assert f"{statement.cue.text} · " in flat
        assert all(span.text in flat for span in statement.content)
    evidence = [entry.evidence for entry in record.contacts] + [entry.evidence for entry in record.commitments]
    assert all(span.text in flat for spans in evidence for span in spans)
    assert "Ingrid Solvang Foreign Minister, Norway" in flat
    assert "told me · quoted · by telephone · to Jon Hallgrimsson · 18 May 2025" in flat
    assert "Talks Norway and Iceland planned · Torshavn · 27–29 May 2025 · 3 days" in flat
    assert "Norway → Iceland close its ports to Icelandic trawlers condition unless Reykjavik halved its catch" in flat
    assert flat.endswith("11 statements · 4 contacts · 6 commitments · 9 actors")


def test_an_empty_record_has_a_heading_and_counts() -> None:
    assert printed(RECORDS[3]).split("\n") == ["empty", "", "0 statements · 0 contacts · 0 commitments · 0 actors", ""]


def test_no_control_character_reaches_the_terminal() -> None:
    text = printed(hostile())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert "[bold]b[/]" in text


def test_colours_only_where_they_are_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;36m" in printed(wire_report(), colours=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[\d;]*3\dm", printed(wire_report(), colours=True))
