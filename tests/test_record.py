"""The data model: what cannot be built, and JSON that loses nothing and follows the schema."""

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record import Actor, ActorKind, Commitment, Document, Force, Form, Record, Span, SpanError, Statement
from tests.factory import crowd, hostile, wire_report

SCHEMA = json.loads((Path(__file__).parent / "record.schema.json").read_text(encoding="utf-8"))
DOCUMENT = Document("d", "“No,” said Ana Lind.")
ANA = Actor("a1", "Ana Lind", ActorKind.PERSON)


@pytest.mark.parametrize(
    "record", [wire_report(), crowd(3), hostile(), Record(Document("empty", "x"))], ids=lambda r: r.document.id
)
def test_json_loses_nothing_and_follows_the_schema(record: Record) -> None:
    plain = json.loads(json.dumps(record.to_json()))
    jsonschema.validate(plain, SCHEMA)
    assert Record.from_json(plain) == record
    assert Record.from_json(plain).to_json() == record.to_json()


@given(st.text(min_size=1), st.data())
def test_any_text_goes_through_json(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = Document("any", text)
    if text[start].isspace() or text[end - 1].isspace():
        with pytest.raises(SpanError):
            document.span(start, end)
        return
    record = Record(document, (ANA,), (Statement("s1", ANA, (document.span(start, end),), Form.INDIRECT),))
    assert Record.from_json(record.to_json()) == record


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 0, ""), (3, 2, "x"), (-1, 1, "ab"), (0, 3, "ab"), (0, 2, " a"), (0, 2, "a\n")],
)
def test_spans_that_cannot_be(start: int, end: int, words: str) -> None:
    with pytest.raises(SpanError):
        Span(start, end, words)


@pytest.mark.parametrize(("start", "end"), [(0, 99), (5, 5), (-2, 3), (5, 8)])
def test_places_outside_the_text_have_no_words(start: int, end: int) -> None:
    with pytest.raises(SpanError):
        DOCUMENT.span(start, end)


def test_words_that_stand_elsewhere_make_no_record() -> None:
    with pytest.raises(SpanError, match="does not stand at"):
        Record(DOCUMENT, (ANA,), (Statement("s1", ANA, (Span(1, 3, "Na"),), Form.DIRECT),))


def test_every_span_of_the_json_is_checked() -> None:
    def places(value: object) -> Iterator[tuple[int, int]]:
        if isinstance(value, list) and len(value) == 2 and all(type(item) is int for item in value):
            yield value[0], value[1]
        elif isinstance(value, list | dict):
            for item in value.values() if isinstance(value, dict) else value:
                yield from places(item)

    for record in (wire_report(), hostile()):
        assert {(span.start, span.end) for span in record.spans()} == {*places(record.to_json())}


def test_parties_have_to_be_actors_of_the_record() -> None:
    statement = Statement("s1", ANA, (DOCUMENT.span(0, 5),), Form.DIRECT)
    with pytest.raises(ValueError, match="Ana Lind"):
        Record(DOCUMENT, (), (statement,))


def test_ids_stand_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        Record(DOCUMENT, (ANA, Actor("a1", "Another", ActorKind.PERSON)))


def test_a_commitment_may_name_only_statements_of_the_record() -> None:
    span = DOCUMENT.span(0, 5)
    with pytest.raises(ValueError, match="s9"):
        Record(
            DOCUMENT, (ANA,), commitments=(Commitment("k1", Force.REFUSAL, (ANA,), (span,), (span,), statement="s9"),)
        )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), 2),
        (("document", "text"), None),
        (("actors", 0, "kind"), "planet"),
        (("actors", 0, "country"), "Norway"),
        (("statements", 0, "content"), [[0, 99999]]),
        (("statements", 0, "speaker"), "a99"),
        (("statements", 0, "confidence"), 1.5),
        (("contacts", 0, "status"), "maybe"),
        (("commitments", 0, "surprise"), 1),
    ],
    ids=str,
)
def test_json_that_is_no_record(path: tuple[str | int, ...], value: object) -> None:
    plain = json.loads(json.dumps(wire_report().to_json()))
    place = plain
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValueError, match=r".+"):
        Record.from_json(plain)


def test_the_day_of_publication() -> None:
    assert str(Document("d", "x", published="2025-05-19T10:00:00Z").published_on) == "2025-05-19"
    assert Document("d", "x").published_on is None


def test_words_of_a_statement_in_pieces() -> None:
    assert wire_report().statements[1].text.startswith('"We are ready to sit down again')
    assert " … " in wire_report().statements[1].text
