from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import find_dates
from onrecord.encoder.labels import COMMITMENTS, CONTACTS, EVENTS, ROLES_OF, STATUSES
from onrecord.encoder.reading import LinkWindow, NameSpan, Reading, Trigger
from onrecord.reader import compose
from onrecord.record import Document, Record
from onrecord.text import lay_out
from tests.readings import reading


def test_a_record_is_composed_of_what_was_found() -> None:
    text = "Peru will reopen its border if Chile agrees, President Rosa Quispe told envoys on Monday."
    made = reading(
        text,
        [
            {"task": "statement", "word": "told", "source": "President Rosa Quispe", "addressee": "envoys",
             "content": "Peru will reopen its border if Chile agrees", "detail": "in_person"},
            {"task": "commitment", "word": "will", "label": "promise", "by": "Peru", "what": "reopen its border",
             "condition": "if Chile agrees", "evidence": "Peru will reopen its border if Chile agrees"},
        ],
        names={"Rosa Quispe": "person"},
    )  # fmt: skip
    document = Document("d", text, published="2024-03-06")
    record = compose(document, made, find_dates(made.layout, document.published_on))
    [statement], [commitment] = record.statements, record.commitments
    assert statement.speaker is not None
    assert statement.speaker.name == "Rosa Quispe"
    assert statement.speaker.country == "PER"
    assert statement.date is not None
    assert statement.date.value == "2024-03-04"
    assert [actor.name for actor in statement.addressees] == ["envoys"]
    assert [actor.name for actor in commitment.by] == ["Peru"]
    assert commitment.statement == statement.id
    assert Record.from_json(record.to_json()) == record


def test_whoever_only_thinks_is_no_actor() -> None:
    made = reading(
        "Quispe hopes to win.",
        [{"task": "statement", "word": "hopes", "source": "Quispe", "content": "to win", "utterance": 0.1}],
        names={"Quispe": "person"},
    )
    record = compose(Document("d", made.layout.text), made, ())
    assert record.actors == ()
    assert record.statements[0].speaker is None
    assert record.statements[0].source is not None


@pytest.mark.parametrize(
    ("source", "n"),
    [("Oslo", 1), ("The envoy", 0), ("It", 1)],  # the noun may be another's; the pronoun is nobody here, so not wrong
)
def test_a_statement_that_is_likelier_wrong_is_none(source: str, n: int) -> None:
    made = reading(
        f"Karin Lund rested. {source} added that the pass was shut.",
        [{"task": "statement", "word": "added", "source": source, "content": "the pass was shut"}],
        names={"Karin Lund": "person"},
        nominals={"envoy": "person"} if source == "The envoy" else {},
        links={"envoy": "Karin Lund"} if source == "The envoy" else {},
    )  # fmt: skip
    assert len(compose(Document("d", made.layout.text), made, ()).statements) == n


@pytest.mark.parametrize("text", ["", " \n", "Hello", "。", "\u200b", "a\u0301 b"])
def test_nothing_found_is_an_empty_record(text: str) -> None:
    made = reading(text)
    assert compose(Document("d", text), made, ()).statements == ()


def test_the_turns_of_a_transcript_are_statements_of_their_speakers() -> None:
    text = "MR. HOLT: We met Peru today.\n\nQ: And now?\n\nMR. HOLT: We wait.\n\nMR. HOLT: Thank you."
    record = compose(Document("d", text), reading(text), ())
    assert [s.speaker and s.speaker.name for s in record.statements] == ["HOLT", "HOLT", "HOLT"]
    assert [s.text for s in record.statements] == ["We met Peru today.", "We wait.", "Thank you."]


WORDS = st.sampled_from(
    """Ana Ruiz he she it they I we the a minister government of and both sides two leaders Peru Chilean Oslo UN said in
    Geneva on Monday “ ” ‘ ’ " , . ; ( ) statement Mr 's . \n\n who 2024 é 🙂 Q: MR. LI:""".split(" ")
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Whatever a model may say of whatever text."""
    layout = lay_out(" ".join(draw(st.lists(WORDS, min_size=1, max_size=40))) + " end")
    place = st.integers(0, len(layout) - 1)
    span = st.tuples(place, st.integers(0, 4)).map(lambda p: (p[0], min(p[0] + p[1], len(layout) - 1)))
    spans = st.lists(span, max_size=3).map(tuple)

    def trigger(task: str) -> st.SearchStrategy[Trigger]:
        label = {"statement": ("",), "contact": CONTACTS[1:], "commitment": COMMITMENTS[1:], "event": EVENTS[1:]}[task]
        detail = {"statement": ("none", "press"), "contact": STATUSES, "commitment": ("",), "event": ("",)}[task]
        chance = st.floats(0, 1)
        roles = st.fixed_dictionaries(dict.fromkeys(ROLES_OF[task], spans))
        return st.builds(
            Trigger, st.just(task), place, st.sampled_from(label), chance, chance, st.sampled_from(detail), roles
        )

    triggers = draw(st.lists(st.one_of(*map(trigger, ROLES_OF)), max_size=8))
    kinds = st.sampled_from(["person", "organization", "place"])
    names = draw(st.lists(st.builds(lambda s, kind: NameSpan(*s, kind), span, kinds), max_size=5))
    mentions = np.array(sorted(draw(st.sets(place, max_size=8))), dtype=np.int32)
    scores = np.random.default_rng(draw(st.integers(0, 99))).normal(0, 2, (len(mentions), len(mentions)))
    links = [LinkWindow(0, len(layout), mentions, scores.astype(np.float32))]
    return Reading(layout, tuple(names), {int(m): "person" for m in mentions[::2]}, tuple(triggers), links)


@given(readings())
def test_whatever_the_model_says_the_record_is_sound(made: Reading) -> None:
    document = Document("d", made.layout.text, published="2024-03-06")
    record = compose(document, made, find_dates(made.layout, document.published_on))
    assert Record.from_json(record.to_json()) == record
    assert all(len(contact.participants) >= 2 for contact in record.contacts)


def test_an_unsure_event_between_actors_is_kept() -> None:
    made = reading(
        "Peru bombed Chile. Then Chile shelled Peru.",
        [
            {"task": "event", "word": "bombed", "label": "ASSAULT", "by": "Peru", "to": "Chile"},
            {"task": "event", "word": "shelled", "label": "ASSAULT", "by": "Chile #2", "to": "Peru #2",
             "label_probability": 0.05},
        ],
    )  # fmt: skip
    assert len(compose(Document("d", made.layout.text), made, ()).events) == 2


@pytest.mark.parametrize(("probability", "sides"), [(0.95, ["Peru", "Chile"]), (0.05, [])])
def test_an_unsure_event_makes_nobody_an_actor(probability: float, sides: list[str]) -> None:
    made = reading(
        "Peru bombed Chile.",
        [{"task": "event", "word": "bombed", "label": "ASSAULT", "by": "Peru", "to": "Chile",
          "label_probability": probability}],
    )  # fmt: skip
    record = compose(Document("d", made.layout.text), made, ())
    assert [actor.name for actor in record.actors] == sides
    assert len(record.events) == bool(sides)


@pytest.mark.parametrize(("role", "sides"), [("by", ["Peru"]), ("to", [])])
def test_a_state_is_an_actor_for_what_it_does_and_not_for_what_is_done_to_it(role: str, sides: list[str]) -> None:
    made = reading(
        "Peru was calm while the shelling went on.",
        [
            {
                "task": "event",
                "word": "shelling",
                "label": "ASSAULT",
                role: "Peru",
                "label_probability": 0.98,
                "probability": 0.999,
            }
        ],
    )
    record = compose(Document("d", made.layout.text), made, ())
    assert [actor.name for actor in record.actors] == sides
