"""Who said what, how, to whom, where: from the model's attributions to statements."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from onrecord.actors.media import is_media
from onrecord.actors.names.not_names import is_site
from onrecord.actors.parties import Party, Resolve
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.function_words import AND_BUT
from onrecord.record import Channel, Form, Mode
from onrecord.statements.attributions import Attribution, Speakers
from onrecord.statements.blocks import block_after
from onrecord.statements.going_on import go_on
from onrecord.statements.marks import after_clock, quotations_at, to_quotation_marks
from onrecord.statements.tellers import (
    REPORTERS,
    find_source,
    find_told,
    is_asked_of_speaker,
    is_passive,
    is_refusal_to_act,
)
from onrecord.text import Layout
from onrecord.transcripts.turns import Turn, channel_of

SPEECH: Final = 0.5  # probability of an utterance from which an attribution is speech; below, thought
_MARK_OF_ITEM: Final = re.compile(r"[-*•·–—>]|\(?\w{1,3}[.)]")
LEAST_QUOTED: Final = 4  # words and marks of a quotation that may be a sentence


def find_attributions(reading: Reading, resolve: Resolve, turns: Sequence[Turn] = ()) -> tuple[Attribution, ...]:
    """The attributions of an article in the order of their words; each of a transcript's `turns` is one.

    Outer ones are resolved first, so that "I" within a quotation is its speaker.
    """
    drafts = [_draft(reading.layout, trigger) for trigger in reading.triggers if trigger.task == "statement"]
    apart = _cut_at_next_cues(reading.layout, _without_copies([draft for draft in drafts if draft is not None]))
    outlines = _with_quotations_once(reading.layout, _with_shared_sources(reading.layout, apart))
    outlines = _with_quotations_going_on(reading.layout, outlines)
    channel = channel_of(reading.layout, turns)
    done = [_turn(turn, resolve, channel) for turn in turns if turn.speaker is not None]
    speaker_at = Speakers(done)
    for outline, trigger in sorted(outlines, key=lambda pair: (-pair[0].size, pair[0].cue_word)):
        parties = resolve([outline.source] if outline.source else [], speaker_at)
        told = find_told(reading.layout, outline.cue_word) if outline.cue is not None else None
        named = trigger.roles["addressee"] or ((told,) if told is not None else ())
        spoken_to = [span for span in named if not _are_readers(reading.layout, span)]
        addressees = resolve(spoken_to, speaker_at)
        speaker = parties[0] if parties else None
        done.append(replace(outline, speaker=speaker, addressees=tuple(p for p in addressees if p != speaker)))
        speaker_at.add(done[-1])
    in_order = _with_speakers_going_on(sorted(done, key=lambda a: (a.content[0], a.cue_word)))
    return _with_quotations_spoken(reading.layout, in_order)


def _with_quotations_spoken(layout: Layout, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """What is given as a sentence in quotation marks, and is in nobody else's words, was said, whatever its cue:
    'More from Lund: "We will not sign."'"""
    spoken = {
        word
        for one in attributions
        if one.mode is Mode.SPEECH
        for first, last in one.content
        for word in range(first, last + 1)
    }
    return tuple(
        _as_spoken(one) if _quotes_sentence(layout, one) and one.content[0][0] not in spoken else one
        for one in attributions
    )


def _as_spoken(one: Attribution) -> Attribution:
    trigger = one.trigger and replace(one.trigger, utterance=max(one.trigger.utterance, SPEECH))
    return replace(one, mode=Mode.SPEECH, trigger=trigger)


def _quotes_sentence(layout: Layout, attribution: Attribution) -> bool:
    """Whether the words are a quotation of some length, to which its cue, if any, does not belong."""
    if attribution.form is not Form.DIRECT or (
        attribution.cue is not None and attribution.covers(attribution.cue_word)
    ):
        return False
    return any(
        first <= start and end <= last and end - start > LEAST_QUOTED and layout.words[start + 1][0].isupper()
        for first, last in attribution.content
        for start, end in quotations_at(layout, (first, last))
    )


def _with_speakers_going_on(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """A quotation that nobody is named for, by no cue, is of whoever spoke last: right in 8 of 10 cases."""
    settled: list[Attribution] = []
    speaker: Party | None = None
    for attribution in attributions:
        is_bare = attribution.cue is None and attribution.source is None and attribution.trigger is not None
        if is_bare and attribution.form is Form.DIRECT and attribution.speaker is None:
            settled.append(replace(attribution, speaker=speaker))
        else:
            settled.append(attribution)
        if attribution.mode is Mode.SPEECH:
            speaker = attribution.speaker or speaker
    return tuple(settled)


def _turn(turn: Turn, resolve: Resolve, channel: Channel | None) -> Attribution:
    said = resolve([turn.speaker] if turn.speaker else [], lambda _: None)
    return Attribution(
        cue_word=turn.words[0],
        cue=None,
        source=turn.label,
        content=(turn.words,),
        speaker=said[0] if said else None,
        addressees=(),
        form=Form.DIRECT,
        mode=Mode.SPEECH,
        channel=channel,
        trigger=None,
    )


def _draft(layout: Layout, trigger: Trigger) -> tuple[Attribution, Trigger] | None:
    content = _without_joins(layout, to_quotation_marks(layout, after_clock(layout, trigger.roles["content"])))
    if not content or is_asked_of_speaker(layout, trigger) or is_refusal_to_act(layout, trigger.word):
        return None
    cue = next(
        (span for span in trigger.roles["cue"] if span[0] <= trigger.word <= span[1]), (trigger.word, trigger.word)
    )
    is_cueless = (
        all(any(a <= word <= b for a, b in content) for word in range(cue[0], cue[1] + 1))
        and trigger.word == content[0][0]
    )
    source = find_source(layout, trigger)
    if source is not None and _is_in_mark_of_item(layout, source[1]):
        source = None
    apart = tuple(part for part in content if source is None or not source[0] <= part[0] <= part[1] <= source[1])
    block = block_after(layout, trigger.word, content)
    content = block or apart or content
    if block:
        trigger = replace(trigger, utterance=1.0)
    speech = trigger.utterance >= SPEECH
    outline = Attribution(
        cue_word=trigger.word,
        cue=None if is_cueless else cue,
        source=source,
        content=content,
        speaker=None,
        addressees=(),
        form=_form(layout, content, trigger.word),
        mode=Mode.SPEECH if speech else Mode.THOUGHT,
        channel=None if trigger.detail == "none" else Channel(trigger.detail),
        trigger=trigger,
    )
    return outline, trigger


def _without_joins(layout: Layout, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """The content without an "and" at the end of it, which joins what comes after."""
    return tuple(
        (first, last - 1) if first < last and layout.folded[last] in AND_BUT else (first, last)
        for first, last in content
    )


def _without_copies(drafts: list[tuple[Attribution, Trigger]]) -> list[tuple[Attribution, Trigger]]:
    """Of two cues side by side with the same content, such as "said" and "adding" of one phrase, the surer."""
    kept: list[tuple[Attribution, Trigger]] = []
    for draft in sorted(drafts, key=lambda pair: pair[0].cue_word):
        if kept and _is_copy(draft[0], kept[-1][0]):
            surer = max(kept[-1], draft, key=lambda pair: pair[1].probability)
            is_speech = Mode.SPEECH in (draft[0].mode, kept[-1][0].mode)
            kept[-1] = (replace(surer[0], mode=Mode.SPEECH if is_speech else Mode.THOUGHT), surer[1])
        else:
            kept.append(draft)
    return kept


def _cut_at_next_cues(
    layout: Layout, drafts: Sequence[tuple[Attribution, Trigger]]
) -> list[tuple[Attribution, Trigger]]:
    """What somebody said ends before another cue of his: "Lund said that she would come and said ..."."""
    cut: list[tuple[Attribution, Trigger]] = []
    for number, (outline, trigger) in enumerate(drafts):
        ends = [
            other.cue_word - 2
            for other in _later_in_sentence(layout, drafts, number)
            if layout.words[other.cue_word - 1].casefold() in AND_BUT
            and other.source in {None, outline.source}
            and any(first < other.cue_word - 1 and other.cue_word <= last for first, last in outline.content)
        ]
        if ends:
            end = min(ends)
            content = tuple((first, min(last, end)) for first, last in outline.content if first <= end)
            cut.append((replace(outline, content=content), trigger))
        else:
            cut.append((outline, trigger))
    return cut


def _with_content(layout: Layout, outline: Attribution, content: tuple[Range, ...]) -> Attribution:
    """An attribution with other words, of their form."""
    if content == outline.content:
        return outline
    return replace(outline, content=content, form=_form(layout, content, outline.cue_word))


def _later_in_sentence(
    layout: Layout, drafts: Sequence[tuple[Attribution, Trigger]], number: int
) -> Iterator[Attribution]:
    """The drafts after one, which stand in the order of their cues, as far as its sentence goes."""
    sentence = layout.sentence[drafts[number][0].cue_word]
    for n in range(number + 1, len(drafts)):
        if layout.sentence[drafts[n][0].cue_word] != sentence:
            return
        yield drafts[n][0]


def _with_shared_sources(
    layout: Layout, drafts: Sequence[tuple[Attribution, Trigger]]
) -> list[tuple[Attribution, Trigger]]:
    """A cue without a source has that of the cue before it in its sentence, "Lund agreed but said that ...", or in the
    item before the one of a list that it heads: "The minister:" / "(a) said that ...; and" / "(b) urged"."""
    shared: list[tuple[Attribution, Trigger]] = []
    for outline, trigger in drafts:
        before = shared[-1][0] if shared else None
        if (
            outline.source is None
            and before is not None
            and before.source is not None
            and _goes_on(layout, before.cue_word, outline.cue_word)
            and not before.covers(outline.cue_word)
            and not is_passive(layout, outline.cue_word)
        ):
            shared.append((replace(outline, source=before.source), trigger))
        else:
            shared.append((outline, trigger))
    return shared


def _goes_on(layout: Layout, before: int, cue: int) -> bool:
    """Whether a cue stands in the sentence of another, or heads the next item of the same list."""
    is_next = layout.paragraph[cue] - layout.paragraph[before] <= 1
    heads_item = is_next and cue > 0 and _is_in_mark_of_item(layout, cue - 1)
    return layout.sentence[before] == layout.sentence[cue] or heads_item


def _is_in_mark_of_item(layout: Layout, word: int) -> bool:
    """Whether a word is of the mark that the item of a list begins with: "(b)", "-", "2."."""
    first = layout.paragraph_starts[bisect_right(layout.paragraph_starts, word) - 1]
    mark = _MARK_OF_ITEM.match(layout.text, layout.starts[first])
    return mark is not None and layout.starts[word] < mark.end()


def _with_quotations_once(
    layout: Layout, drafts: Sequence[tuple[Attribution, Trigger]]
) -> list[tuple[Attribution, Trigger]]:
    """A quotation that two have is of the one whose cue is nearer: '"Why?" Lund asked. "Why not?" said Vogt.'"""
    cues: dict[Range, list[int]] = {}
    for outline, _ in drafts:
        for part in outline.content if not layout.quoted[outline.cue_word] else ():
            if layout.quoted[part[0]]:
                cues.setdefault(part, []).append(outline.cue_word)
    nearest = {part: min(some, key=lambda cue: min(abs(cue - word) for word in part)) for part, some in cues.items()}
    tells = {one.cue_word: one.source and layout.written(*one.source) for one, _ in drafts}
    once = []
    for outline, trigger in drafts:
        cue, content = outline.cue_word, outline.content
        own = [part for part in content if layout.quoted[cue] or tells[nearest.get(part, cue)] == tells[cue]]
        once.append((_with_content(layout, outline, tuple(own) or content), trigger))
    return once


def _with_quotations_going_on(
    layout: Layout, drafts: Sequence[tuple[Attribution, Trigger]]
) -> list[tuple[Attribution, Trigger]]:
    contents = go_on(layout, [(outline.cue_word, outline.content) for outline, _ in drafts])
    return [
        (_with_content(layout, outline, content), trigger)
        for (outline, trigger), content in zip(drafts, contents, strict=True)
    ]


def _is_copy(a: Attribution, b: Attribution) -> bool:
    words_a, words_b = ({word for first, last in x.content for word in range(first, last + 1)} for x in (a, b))
    shared = len(words_a & words_b)
    return abs(a.cue_word - b.cue_word) <= 6 and 2 * shared > 0.8 * (len(words_a) + len(words_b))


def _form(layout: Layout, content: tuple[Range, ...], cue_word: int) -> Form:
    """How much of the content stands in quotation marks, within those around the cue if there are any."""
    base = layout.quoted[cue_word] if not any(a <= cue_word <= b for a, b in content) else 0
    numbers = np.concatenate([np.arange(first, last + 1) for first, last in content])
    letters = [n for n in numbers.tolist() if layout.words[n][0].isalnum()]
    inside = sum(layout.quoted[n] > base for n in letters)
    if inside == 0:
        return Form.INDIRECT
    return Form.DIRECT if inside == len(letters) else Form.MIXED


def _are_readers(layout: Layout, span: Range) -> bool:
    """Whether words stand for reporters or for the medium that they work for, who are spoken to for others to read,
    or for a site."""
    are_reporters = not REPORTERS.isdisjoint(layout.folded[span[0] : span[1] + 1])
    return are_reporters or is_site(layout, *span) or is_media(layout, span)
