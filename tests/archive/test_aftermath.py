"""What was told after a commitment in its words; more in tests/commands/test_search.py."""

from __future__ import annotations

from onrecord.archive import Archive
from onrecord.archive.aftermath import find_aftermath
from onrecord.archive.criteria import Criteria, Kind
from onrecord.archive.search import find_entries
from onrecord.record import Actor, ActorKind, Commitment, Document, Force, Form, Record, Statement
from tests.archive.entries import entry
from tests.archive.known import fill
from tests.factory import find_all


def test_only_what_shares_words_and_is_of_a_later_day_comes_after(archive: Archive) -> None:
    told = [
        ("2025-05-19", "Norway will open the ports of Tromso to trawlers"),
        ("2025-05-18", "the ports of Tromso are open to all"),
        ("2025-06-02", "the ports of Tromso are closed to trawlers"),
        ("2025-06-03", "the herring is late"),
    ]
    for number, (day, words) in enumerate(told):
        document = Document(f"a{number}", f'"{words}", said Norway on day {number}.', published=day)
        norway = Actor("a1", "Norway", ActorKind.STATE, country="NOR", mentions=find_all(document, "said Norway"))
        spans = find_all(document, words)
        statement = Statement("s1", norway, spans, Form.DIRECT, confidence=0.9)
        promise = Commitment("k1", Force.PROMISE, (norway,), spans, spans, statement="s1", confidence=0.8)
        fill(archive, Record(document, (norway,), (statement,), commitments=(promise,) if number == 0 else ()))
    with archive.reading() as connection:
        [made] = find_entries(connection, Kind.COMMITMENT, Criteria())
        assert [one.text for one in find_aftermath(connection, made)] == [told[2][1]]


def test_nothing_comes_after_what_has_no_day_or_no_words(archive: Archive) -> None:
    with archive.reading() as connection:
        assert find_aftermath(connection, entry("commitment", "open the ports")) == []
        assert find_aftermath(connection, entry("commitment", "will be the", day="2025-05-19")) == []
