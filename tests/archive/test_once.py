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


def test_what_two_articles_word_alike_within_days_is_new_once() -> None:
    told = Told()
    copy, later = carrier("0000", published="2025-05-20"), carrier("1111", published="2025-08-01")
    assert told.is_new(entry("commitment", "We will pay", "2025-05-19", force="promise"))
    assert not told.is_new(entry("commitment", "We  will pay", force="promise", article=copy))
    assert told.is_new(entry("commitment", "We will pay", force="refusal", article=copy))
    assert told.is_new(entry("commitment", "We will pay more", force="promise", article=copy))
    assert told.is_new(entry("commitment", "We will pay", force="promise", article=later))


def test_one_article_may_have_the_same_words_twice() -> None:
    told = Told()
    assert told.is_new(entry("event", "talks were refused", type="REJECT"))
    assert told.is_new(entry("event", "talks were refused", type="REJECT", start=90, end=108))
