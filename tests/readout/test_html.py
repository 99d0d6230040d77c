"""The page: self-contained, escaped, and with every entry tied to its words."""

import re
from html.parser import HTMLParser

import pytest

from onrecord.readout.html import render
from onrecord.readout.marking import Mark, mark_up, speaker_classes
from onrecord.record import Document, Record
from tests.factory import crowd, hostile, wire_report


class Page(HTMLParser):
    """The elements of a page: which are open must close in order; text of the article; ids and keys."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.keys: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids += [values["id"]] if "id" in values else []
        self.keys |= {values["data-e"]} if "data-e" in values else set()
        self.links += [values["href"]] if values.get("href", "").startswith("#") else []
        self.loads += [values[name] for name in ("src", "srcset") if name in values]
        if tag not in {"meta", "br", "link"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "main" in self.open and "a" not in self.open:
            self.text += data


@pytest.mark.parametrize(
    "record", [wire_report(), crowd(30), hostile(), Record(Document("e", "x"))], ids=lambda r: r.document.id[:5]
)
def test_the_page_is_sound(record: Record) -> None:
    text = "".join(render([record, record]))
    page = Page(text)
    assert page.open == []
    assert len(set(page.ids)) == len(page.ids)
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert not page.loads
    assert "@import" not in text
    assert "url(" not in text
    assert "Content-Security-Policy" in text


def test_every_entry_and_its_words_know_each_other() -> None:
    record = wire_report()
    page = Page("".join(render([record], with_thoughts=True)))
    n_entries = len(record.statements) + len(record.contacts) + len(record.commitments)
    assert len(page.keys) == n_entries
    assert {f"e{key}" for key in page.keys} | {f"w{key}" for key in page.keys} <= set(page.ids)


def test_the_article_is_all_there() -> None:
    record = wire_report()
    title, _, rest = record.document.text.partition("\n")
    page = Page("".join(render([record])))
    assert "".join(page.text.split()).startswith("".join(rest.split()))
    assert title not in page.text


def test_the_page_is_called_after_its_first_article() -> None:
    title = "Norway, Iceland agree to reopen herring talks after night of calls · On the record"
    assert f"<title>{title}</title>" in "".join(render([wire_report(), crowd(2)]))
    assert "<title>On the record</title>" in "".join(render([]))


def test_entries_of_an_archive_have_their_ids() -> None:
    text = "".join(render([wire_report()], article_id="3fa9c21b04de"))
    assert "19 May 2025 · 3fa9c21b04de" in text
    assert all(f"· 3fa9c21b04de.{id}<" in text for id in ("s1", "c1", "a1"))
    assert ">3fa9c21b04de.k1<" in text or "· 3fa9c21b04de.k1<" in text


def test_nothing_of_the_article_is_taken_for_markup() -> None:
    text = "".join(render([hostile()]))
    assert len(re.findall(r"<script", text)) == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_only_web_addresses_become_links() -> None:
    text = "".join(render([Record(Document("d", "x", url="javascript:alert(1)"))]))
    assert "javascript:" not in text


def test_records_are_laid_out_as_they_come() -> None:
    def records() -> object:
        yield crowd(1)
        raise KeyboardInterrupt

    pieces = render(records())  # type: ignore[arg-type]
    seen = ""
    while "Speaker 1" not in seen:
        seen += next(pieces)
    with pytest.raises(KeyboardInterrupt):
        "".join(pieces)


def test_speakers_look_different() -> None:
    assert len({speaker_classes(number) for number in range(33)}) == 33


def tags(text: str, *marks: Mark) -> str:
    """Marked text with the keys of the marks as brackets."""
    (html,) = mark_up(text, marks, [(0, len(text))])
    return re.sub(r'<span class="\w*" data-e="(\w+)"[^>]*>', r"\1(", html).replace("</span>", ")")


def test_marks_nest_and_are_cut_where_they_cross() -> None:
    assert tags("abcdef", Mark(0, 6, "x", ""), Mark(2, 4, "y", "")) == "x(aby(cd)ef)"
    assert tags("abcdef", Mark(0, 4, "x", ""), Mark(2, 6, "y", "")) == "x(ab)y(x(cd)ef)"
    assert tags("abcdef", Mark(0, 6, "x", ""), Mark(0, 6, "y", "")) == "x(y(abcdef))"
    assert mark_up("a\nb", [Mark(0, 3, "x", "")], [(0, 1), (2, 3)]) == [
        '<span class="" data-e="x" id="wx">a</span>',
        '<span class="" data-e="x">b</span>',
    ]
