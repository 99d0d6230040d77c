from __future__ import annotations

from onrecord.page.headings import find_blocks, set_apart
from onrecord.text import lay_out
from onrecord.transcripts.find import find_turns
from tests.readings import reading

RELEASE = """PRESS RELEASE

Envoy urges Chad to reopen the pass

3 May 2023

LAGOS, Nigeria (Newsdesk) — The envoy urged Chad to reopen the pass. He said:

“Open it”

The agenda was:
- the pass
- the toll

He left."""


def apart(text: str) -> list[str]:
    """The words of each block but that of the sentences."""
    layout = lay_out(text)
    blocks = find_blocks(layout)
    return [
        " ".join(word for word, block in zip(layout.words, blocks, strict=True) if block == number)
        for number in sorted(set(blocks) - {0})
    ]


def test_headings_and_the_dateline_are_apart_and_lists_and_quotations_are_not() -> None:
    assert apart(RELEASE) == [
        "PRESS RELEASE",
        "Envoy urges Chad to reopen the pass",
        "3 May 2023",
        "LAGOS , Nigeria ( Newsdesk ) —",
    ]


def test_a_line_in_bold_is_a_heading() -> None:
    text = "He left.\n\n**‘We won’t pay’** - Oslo\n\nOslo will not pay.\n\n* the pass\n* the toll\n\nShe left."
    assert apart(text) == ["* * ‘ We won ’ t pay ’ * * - Oslo"]


def test_no_span_runs_from_a_heading_into_the_text() -> None:
    made = reading(
        RELEASE,
        [
            {"task": "statement", "word": "urges", "source": "PRESS RELEASE\n\nEnvoy",
             "content": ["Chad to reopen the pass\n\n3 May 2023", "Chad to reopen the pass #2"]},
            {"task": "commitment", "word": "urged", "label": "demand", "by": ["LAGOS", "The envoy"], "to": "Chad #2"},
        ],
        names={"RELEASE\n\nEnvoy": "person"},
    )  # fmt: skip
    kept = set_apart(made)
    words = lambda span: " ".join(made.layout.words[span[0] : span[1] + 1])  # noqa: E731
    heading, body = kept.triggers
    assert [words(span) for span in heading.roles["source"]] == ["Envoy"]
    assert [words(span) for span in heading.roles["content"]] == ["Chad to reopen the pass"]
    assert [words(span) for span in body.roles["by"]] == ["The envoy"]
    assert [words((name.first, name.last)) for name in kept.names] == ["RELEASE", "Envoy"]


def test_a_text_without_headings_is_as_it_was() -> None:
    made = reading("He left. She stayed.")
    assert set_apart(made) is made
    assert apart("") == []


def test_each_turn_of_a_transcript_is_apart() -> None:
    text = "Q: Why?\n\nMR. HOLT: We wait.\n\nQ: When?\n\nMR. HOLT: Soon."
    made = reading(text, [{"task": "commitment", "word": "wait", "label": "promise", "what": "We wait.\n\nQ: When?"}])
    [trigger] = set_apart(made, find_turns(made.layout)).triggers
    assert [made.layout.text[slice(*made.layout.offsets(*span))] for span in trigger.roles["what"]] == ["We wait."]
