"""Entries of feeds in files; ``test_web`` has those that lead to their articles."""

from pathlib import Path

import pytest

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import Details
from tests.sources.making import PARAGRAPH, read, refuse

RSS = """<?xml version="1.0" encoding="{encoding}"?>{prolog}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Courier</title><language>en-gb</language>{items}</channel></rss>"""
ITEM = f"""<item><title>Envoys &amp; ministers</title><link>https://courier.example/1</link>
<pubDate>Mon, 19 May 2025 23:30:00 -0200</pubDate><dc:creator>Ana Lind</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>“We <b>met</b>,” said one.</p>
<script>alert(1)</script><p>{PARAGRAPH}</p>]]></content:encoded>
</item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><title>T</title><link href="https://courier.example/2"/><updated>2025-05-19T08:00:00Z</updated>
<summary>The envoys met.</summary></entry><entry><title>Empty</title></entry></feed>"""


def save(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def rss(items: str = ITEM, prolog: str = "", encoding: str = "utf-8") -> str:
    return RSS.format(items=items, prolog=prolog, encoding=encoding)


@pytest.mark.parametrize("name", ["a.rss", "a.xml", "a"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_an_entry_in_full_is_an_article(tmp_path: Path, name: str, encoding: str) -> None:
    feed = rss(encoding=encoding).encode(encoding, errors="xmlcharrefreplace")
    (found,) = read(save(tmp_path / name, feed))
    assert found == Document(
        "https://courier.example/1",
        f"“We met,” said one.\n\n{PARAGRAPH.strip()}",
        "Envoys & ministers",
        "2025-05-20T01:30:00+00:00",
        "Courier",
        "https://courier.example/1",
        ("Ana Lind",),
        "en",
    )


def test_an_entry_of_a_feed_in_a_file_is_what_the_file_holds(tmp_path: Path) -> None:
    path = save(tmp_path / "a.atom", ATOM)
    first, error = read(path, details=Details(publisher="Q"))
    assert isinstance(first, Document)
    assert (first.text, first.published, first.publisher) == ("The envoys met.", "2025-05-19T08:00:00+00:00", "Q")
    assert isinstance(error, InputError)
    assert str(error) == f"{path} entry 2: is empty"


def test_what_an_entry_states_is_kept_and_the_rest_is_what_the_caller_knows(tmp_path: Path) -> None:
    text = f"<description>{PARAGRAPH}</description>"
    known = Details("Another", "2000-01-01", "Q")
    stated, bare = read(save(tmp_path / "a.rss", rss(ITEM + f"<item>{text}</item>")), details=known)
    assert isinstance(stated, Document)
    assert isinstance(bare, Document)
    assert (stated.title, stated.published) == ("Envoys & ministers", "2025-05-20T01:30:00+00:00")
    assert (bare.title, bare.published, bare.publisher) == ("Another", "2000-01-01", "Q")


EXPANSION = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "prolog",
    ['<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>', EXPANSION, "<!doctype rss [<!entity x 'y'>]>"],
)
def test_entities_are_never_read(tmp_path: Path, prolog: str) -> None:
    feed = rss("<item><title>&x;</title><description>&x; &b;</description></item>", prolog)
    error = refuse(save(tmp_path / "a.rss", feed))
    assert error.reason is Reason.FORBIDDEN
    assert "declares XML entities" in str(error)
    assert refuse(save(tmp_path / "b.rss", feed.encode("utf-16"))).reason is Reason.FORBIDDEN


def test_entities_do_not_hide_in_an_encoding(tmp_path: Path) -> None:
    hidden = '+ADwAIQ-DOCTYPE rss [+ADwAIQ-ENTITY x "hidden"+AD4-]+AD4-'
    (found,) = read(
        save(tmp_path / "a.rss", rss(f"<item><description>&x; {PARAGRAPH}</description></item>", hidden, "utf-7"))
    )
    assert "hidden" not in str(found)


@pytest.mark.parametrize(
    ("feed", "reason"),
    [(rss(""), Reason.EMPTY), ("<rss", Reason.BROKEN), ("", Reason.BROKEN), ("<rss><channel>" * 5000, Reason.BROKEN)],
)
def test_feeds_without_articles(tmp_path: Path, feed: str, reason: Reason) -> None:
    error = refuse(save(tmp_path / "a.rss", feed))
    assert error.reason in {reason, Reason.EMPTY}


def test_other_xml_is_refused(tmp_path: Path) -> None:
    error = refuse(save(tmp_path / "a.xml", '<?xml version="1.0"?><nitf><body>The envoys met.</body></nitf>'))
    assert "is XML, but neither a page nor a feed" in str(error)
