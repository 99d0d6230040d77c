"""Attributions before it is known whose they are: what each cue governs, and what it shares with the cues beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import Final

from onrecord.encoder.reading import Range, Trigger
from onrecord.function_words import AND_BUT
from onrecord.record import Form, Mode
from onrecord.statements.attributions import Attribution
from onrecord.statements.going_on import go_on
from onrecord.statements.marks import quotations_at
from onrecord.statements.tellers import is_passive
from onrecord.text import Layout

Draft = tuple[Attribution, Trigger]

_MARK_OF_ITEM: Final = re.compile(r"[-*•·–—>]|\(?\w{1,3}[.)]")


def settle(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without copies, each with its source and its own words."""
    apart = _cut_at_next_cues(layout, _without_copies(drafts))
    once = _with_quotations_once(layout, _with_shared_sources(layout, apart))
    return _with_quotations_going_on(layout, once)


def _without_copies(drafts: Sequence[Draft]) -> list[Draft]:
    """Of two cues side by side with the same content, such as "said" and "adding" of one phrase, the surer."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda pair: pair[0].cue_word):
        if kept and _is_copy(draft[0], kept[-1][0]):
            surer = max(kept[-1], draft, key=lambda pair: pair[1].probability)
            is_speech = Mode.SPEECH in (draft[0].mode, kept[-1][0].mode)
            kept[-1] = (replace(surer[0], mode=Mode.SPEECH if is_speech else Mode.THOUGHT), surer[1])
        else:
            kept.append(draft)
    return kept


def _cut_at_next_cues(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """What somebody said ends before another cue of his: "Lund said that she would come and said ..."."""
    cut: list[Draft] = []
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
    return replace(outline, content=content, form=form_of(layout, content, outline.cue_word))


def _later_in_sentence(layout: Layout, drafts: Sequence[Draft], number: int) -> Iterator[Attribution]:
    """The drafts after one, which stand in the order of their cues, as far as its sentence goes."""
    sentence = layout.sentence[drafts[number][0].cue_word]
    for n in range(number + 1, len(drafts)):
        if layout.sentence[drafts[n][0].cue_word] != sentence:
            return
        yield drafts[n][0]


def _with_shared_sources(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """A cue without a source has that of the cue before it in its sentence, "Lund agreed but said that ...", or in the
    item before the one of a list that it heads: "The minister:" / "(a) said that ...; and" / "(b) urged"."""
    shared: list[Draft] = []
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
    heads_item = is_next and cue > 0 and is_in_mark_of_item(layout, cue - 1)
    return layout.sentence[before] == layout.sentence[cue] or heads_item


def is_in_mark_of_item(layout: Layout, word: int) -> bool:
    """Whether a word is of the mark that the item of a list begins with: "(b)", "-", "2."."""
    first = layout.paragraph_starts[bisect_right(layout.paragraph_starts, word) - 1]
    mark = _MARK_OF_ITEM.match(layout.text, layout.starts[first])
    return mark is not None and layout.starts[word] < mark.end()


def _with_quotations_once(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
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
        own = [
            p for p in content if tells[nearest.get(p, cue)] == tells[cue] and not _is_piece(layout, cue, p, nearest)
        ]
        kept = content if layout.quoted[cue] else tuple(own) or content
        once.append((_with_content(layout, outline, kept), trigger))
    return once


def _is_piece(layout: Layout, cue: int, part: Range, quotations: Container[Range]) -> bool:
    """Whether words are only a piece of one of the quotations, which does not stand in the sentence of a cue."""
    around = (q for q in quotations_at(layout, part) if q[0] <= part[0] <= part[1] <= q[1] and q != part)
    return layout.sentence[part[0]] != layout.sentence[cue] and any(q in quotations for q in around)


def _with_quotations_going_on(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    contents = go_on(layout, [(outline.cue_word, outline.content) for outline, _ in drafts])
    return [
        (_with_content(layout, outline, content), trigger)
        for (outline, trigger), content in zip(drafts, contents, strict=True)
    ]


def _is_copy(a: Attribution, b: Attribution) -> bool:
    words_a, words_b = ({word for first, last in x.content for word in range(first, last + 1)} for x in (a, b))
    shared = len(words_a & words_b)
    return abs(a.cue_word - b.cue_word) <= 6 and 2 * shared > 0.8 * (len(words_a) + len(words_b))


def form_of(layout: Layout, content: tuple[Range, ...], cue_word: int) -> Form:
    """How much of the content stands in quotation marks, within those around the cue if there are any."""
    base = layout.quoted[cue_word] if not any(a <= cue_word <= b for a, b in content) else 0
    letters = [n for first, last in content for n in range(first, last + 1) if layout.words[n][0].isalnum()]
    inside = sum(layout.quoted[n] > base for n in letters)
    if inside == 0:
        return Form.INDIRECT
    return Form.DIRECT if inside == len(letters) else Form.MIXED
