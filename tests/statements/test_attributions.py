from __future__ import annotations

from onrecord.actors.parties import Party, state
from onrecord.encoder.reading import Range
from onrecord.record import Form, Mode
from onrecord.statements.attributions import Attribution, Speakers


def said(speaker: Party | None, *content: Range) -> Attribution:
    return Attribution(content[0][0], None, None, content, speaker, (), Form.DIRECT, Mode.SPEECH, None, None)


def test_an_attribution_covers_its_words() -> None:
    one = said(state("PER"), (2, 4), (7, 9))
    assert one.size == 6
    assert [word for word in range(12) if one.covers(word)] == [2, 3, 4, 7, 8, 9]


def test_who_speaks_is_the_speaker_of_the_innermost_words() -> None:
    speaker_at = Speakers([said(state("PER"), (0, 9)), said(state("NOR"), (3, 5)), said(None, (4, 4))])
    assert speaker_at(1) == state("PER")
    assert speaker_at(4) == state("NOR")
    assert speaker_at(10) is None


def test_of_two_of_one_size_the_first_speaks() -> None:
    speaker_at = Speakers([said(state("PER"), (0, 9))])
    speaker_at.add(said(state("NOR"), (0, 9)))
    assert speaker_at(0) == state("PER")


def test_speakers_of_many_lists_are_soon_known() -> None:
    items = tuple((word, word) for word in range(0, 4000, 2))
    speaker_at = Speakers(said(state("PER"), *items) for _ in range(100))
    assert speaker_at(2) == state("PER")
