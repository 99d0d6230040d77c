"""What is told several times is found once."""

from onrecord.archive.once import Told
from tests.archive.entries import carrier, entry


def test_what_several_articles_have_is_new_once() -> None:
    told = Told()
    assert told.is_new(entry(utterance=7))
    assert not told.is_new(entry(utterance=7))
    assert told.is_new(entry("contact", occasion=7))
    assert told.is_new(entry())
    assert told.is_new(entry())


def test_an_event_is_not_new_where_its_contact_or_commitment_was_found() -> None:
    told = Told()
    assert told.is_new(entry("contact", start=10, end=20))
    assert not told.is_new(entry("event", type="CONSULT", start=15, end=30))
    assert told.is_new(entry("event", type="CONSULT", start=20, end=30))
    assert told.is_new(entry("event", type="ASSAULT", start=15, end=30))
    assert told.is_new(entry("event", type="THREATEN", start=15, end=30))
    assert told.is_new(entry("commitment", start=40, end=50))
    assert not told.is_new(entry("event", type="THREATEN", start=45, end=60))


def test_nor_where_its_contact_was_found_in_another_article() -> None:
    told = Told()
    assert told.is_new(entry("contact", occasion=7, article=carrier("0000")))
    assert not told.is_new(entry("contact", occasion=7, start=10, end=20))
    assert not told.is_new(entry("event", type="CONSULT", start=15, end=30))
