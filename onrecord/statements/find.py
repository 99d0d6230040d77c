"""Who said what, how, to whom, where: from the model's attributions to statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.media import is_media
from onrecord.actors.names.not_names import is_site
from onrecord.actors.parties import Party, Resolve
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.function_words import AND_BUT, APOSTROPHES
from onrecord.record import Channel, Form, Mode
from onrecord.statements.attributions import Attribution, Speakers
from onrecord.statements.blocks import block_after
from onrecord.statements.drafts import Draft, form_of, is_in_mark_of_item, settle
from onrecord.statements.marks import after_clock, quotations_at, to_quotation_marks
from onrecord.statements.tellers import (
    REPORTERS,
    find_source,
    find_told,
    is_asked_of_speaker,
    is_refusal_to_act,
)
from onrecord.text import Layout
from onrecord.transcripts.turns import Turn, channel_of

SPEECH: Final = 0.5  # probability of an utterance from which an attribution is speech; below, thought
LONGEST_OWNER: Final = 6  # words and marks
LEAST_QUOTED: Final = 4  # words and marks of a quotation that may be a sentence


def find_attributions(reading: Reading, resolve: Resolve, turns: Sequence[Turn] = ()) -> tuple[Attribution, ...]:
    """The attributions of an article in the order of their words; each of a transcript's `turns` is one.

    Outer ones are resolved first, so that "I" within a quotation is its speaker.
    """
    drafts = [_draft(reading.layout, trigger) for trigger in reading.triggers if trigger.task == "statement"]
    outlines = settle(reading.layout, [draft for draft in drafts if draft is not None])
    channel = channel_of(reading.layout, turns)
    done = [_turn(turn, resolve, channel) for turn in turns if turn.speaker is not None]
    speaker_at = Speakers(done)
    for outline, trigger in sorted(outlines, key=lambda pair: (-pair[0].size, pair[0].cue_word)):
        parties = resolve([outline.source] if outline.source else [], speaker_at)
        told = find_told(reading.layout, outline.cue_word) if outline.cue is not None else None
        named = _those_told(reading.layout, trigger) or ((told,) if told is not None else ())
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


def _draft(layout: Layout, trigger: Trigger) -> Draft | None:
    content = _without_remnants(layout, to_quotation_marks(layout, after_clock(layout, trigger.roles["content"])))
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
    if source is not None and is_in_mark_of_item(layout, source[1]):
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
        form=form_of(layout, content, trigger.word),
        mode=Mode.SPEECH if speech else Mode.THOUGHT,
        channel=None if trigger.detail == "none" else Channel(trigger.detail),
        trigger=trigger,
    )
    return outline, trigger


def _without_remnants(layout: Layout, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """The content without an "and" at the end of it, which joins what comes after, and what is done after a quotation:
    '"We pay," he said, and closed the door'; nor a piece that was cut at a possessive, "Ruiz" of "Ruiz's"."""
    joined = ((a, b - 1) if a < b and layout.folded[b] in AND_BUT else (a, b) for a, b in content)
    parts = [part for part in joined if not _is_cut_at_owner(layout, part)] if len(content) > 1 else [*joined]
    if len(parts) > 1 and _is_deed(layout, parts[-1][0]) and layout.quoted[parts[-2][1]]:
        parts.pop()
    return tuple(parts)


def _is_cut_at_owner(layout: Layout, part: Range) -> bool:
    """Whether words begin or end at the apostrophe of an owner that stands beside them."""
    first, last = part
    end = last + (layout.words[last] not in APOSTROPHES)
    is_owner = ["'", "s"] in (layout.folded[first : first + 2], layout.folded[end : end + 2])
    return is_owner and last - first < LONGEST_OWNER


def _is_deed(layout: Layout, first: int) -> bool:
    """Whether words that no quotation marks stand around go on after "he said," with what he did: "and closed"."""
    is_after = layout.folded[first - 1 : first + 1] == [",", "and"] and not layout.quoted[first]
    return is_after and layout.folded[first + 1 : first + 2] != [] and layout.folded[first + 1].endswith("ed")


def _those_told(layout: Layout, trigger: Trigger) -> list[Range]:
    """The addressees, several of a kind without the name that what they are told begins with: "told lawmakers Oslo
    would pay"."""
    begins = {
        first
        for first, _ in trigger.roles["content"]
        if first and layout.words[first][0].isupper() and layout.words[first - 1].islower()
        if layout.words[first - 1].endswith("s")
    }
    return [
        (first, min((n - 1 for n in begins if first < n <= last), default=last))
        for first, last in trigger.roles["addressee"]
    ]


def _are_readers(layout: Layout, span: Range) -> bool:
    """Whether words stand for reporters or for the medium that they work for, who are spoken to for others to read,
    or for a site."""
    are_reporters = not REPORTERS.isdisjoint(layout.folded[span[0] : span[1] + 1])
    return are_reporters or is_site(layout, *span) or is_media(layout, span)
