"""The readout as Markdown."""

from onrecord.readout.markdown import render
from tests.factory import hostile, wire_report


def test_markdown() -> None:
    text = render(wire_report())
    assert text.startswith(
        "# Norway, Iceland agree to reopen herring talks after night of calls\n\nNorth Sea Wire · 19 May 2025"
    )
    assert (
        "### Ingrid Solvang (Foreign Minister, Norway)\n\n- *warned*, reported, 19 May 2025\n\n  > her country" in text
    )
    assert "- **Call**: Ingrid Solvang and Jon Hallgrimsson (held, 18 May 2025, 1 hour)" in text
    assert "- **European Union → Norway and Iceland**: host the negotiations; if both sides asked for it" in text
    assert "| Astrid Fjeld | person | marine scientist, Norway |  | 1 |" in text
    assert "\n\n\n" not in text
    assert text.endswith("|\n")


def test_entries_of_an_archive_have_their_ids() -> None:
    text = render(wire_report(), article_id="3fa9c21b04de")
    assert " · 3fa9c21b04de\n" in text
    assert all(f", 3fa9c21b04de.{id}" in text for id in ("s1", "c1"))
    assert " (3fa9c21b04de.k1)\n" in text


def test_what_looks_like_markup_is_escaped() -> None:
    text = render(hostile())
    assert "<script>" not in text.replace("\\<script", "")
    assert "\\*x\\* \\`y\\` \\_z\\_" in text
    assert "\x1b" not in text
