"""Who is the source and who the target of an event that the article reports as done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.parties import Party, Resolve, SpeakerAt
from onrecord.contacts.participants import is_left
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.events.roles import PASSIVE, before_verb
from onrecord.heads import head_of
from onrecord.knowledge import offices, role_words, state_terms
from onrecord.record import ActorKind, EventType
from onrecord.text import Layout

_AND: Final = frozenset(("and", ","))
_OWNED: Final = ["'", "s"]
_SENT: Final = frozenset("ambassador ambassadors consul envoy envoys representative".split())
_PREPOSITIONS: Final = frozenset("against alongside beside dead from in inside near on outside to towards".split())
# Participles that are not all spelt as others are.
_DONE: Final = frozenset("brought caught flown given held hit made put rung sent shot shown struck thrown told".split())
# Which tell how their subject is or what it does itself: "is committed to", "is opposed to", "are deployed".
_STATES: Final = frozenset(
    """agreed allied appalled committed concerned convinced deadlocked deployed determined disappointed dismayed divided
    engaged entitled horrified inclined interested involved limited obliged opposed outraged pleased prepared reassured
    resigned resolved satisfied shocked stationed surprised united willing worried delighted""".split()
)


def sides_of(
    reading: Reading, trigger: Trigger, resolve: Resolve, speaker_at: SpeakerAt
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The source and the target. To whom a thing is told to be done is no source of it: "she was promised a visa"."""
    by, to = (_beside(reading.layout, trigger, trigger.roles[role]) for role in ("by", "to"))
    subject = passive_subject(reading.layout, trigger)
    by, to = [span for span in by if span not in subject], [*to, *subject]
    source = resolve(_of_somebody(reading, by, resolve, speaker_at, is_target=False), speaker_at)
    return source, resolve(_of_somebody(reading, to, resolve, speaker_at, is_target=True), speaker_at)


def passive_subject(layout: Layout, trigger: Trigger) -> Sequence[Range]:
    """The words taken for the source that are the subject of a passive verb, where nobody is told to be its target:
    "the envoy has been asked"; not "the envoy is committed", and who "will not be swayed" is no target."""
    word = layout.folded[trigger.word]
    is_participle = (word.endswith(("ed", "en")) or word in _DONE) and word not in _STATES
    if not is_participle or trigger.roles["to"] or any(first > trigger.word for first, _ in trigger.roles["by"]):
        return ()
    at = before_verb(layout, trigger.word)
    before = layout.folded[at + 1 : trigger.word]
    if PASSIVE.isdisjoint(before) or (trigger.label == EventType.REJECT and "not" in before and "be" in before):
        return ()
    subject: list[Range] = []
    for first, last in sorted(trigger.roles["by"], reverse=True):
        if at == last or (subject and set(layout.folded[last + 1 : subject[-1][0]]) <= _AND):
            subject.append((first, last))
    return subject


def _beside(layout: Layout, trigger: Trigger, spans: Sequence[Range]) -> list[Range]:
    """The spans in the sentence of the trigger, or else all, without where a visitor came from."""
    sentence = layout.sentence[trigger.word]
    beside = [span for span in spans if layout.sentence[span[1]] == sentence] or spans
    trimmed = (_trimmed(layout, span) for span in _joined(layout, beside))
    is_contact = trigger.label == EventType.CONSULT
    return [one for one in trimmed if not (is_contact and is_left(layout, one[0]))]


def _joined(layout: Layout, spans: Sequence[Range]) -> list[Range]:
    """The spans, with what is somebody's as one of his, "Peru" and "'s envoys" are Peru's envoys, and whoever is sent
    with where to: "the envoy to Chile"."""
    joined: list[Range] = []
    for first, last in sorted(spans):
        between = layout.folded[joined[-1][1] + 1 : first + (layout.folded[first] == "s")] if joined else []
        is_sent = between == ["to"] and layout.folded[joined[-1][1]] in _SENT and layout.words[first][0].isupper()
        if between == _OWNED or is_sent:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _trimmed(layout: Layout, span: Range) -> Range:
    """Without a preposition before it, "outside the ministry", nor "dead" of "shot dead"."""
    first, last = span
    while first < last and layout.folded[first] in _PREPOSITIONS:
        first += 1
    return first, last


def _of_somebody(
    reading: Reading, spans: Sequence[Range], resolve: Resolve, speaker_at: SpeakerAt, *, is_target: bool
) -> list[Range]:
    """Those of the words for a side that stand for somebody: none that are neither people nor a body, but the states
    and bodies whose they are: "US drones killed a man" is done by the United States, "shells hit hotels" by and to
    nobody told.
    One thing that is done something to may stand for those in it: "shelled the town"."""
    kept: list[Range] = []
    words = reading.layout.folded
    for span in spans:
        parties = resolve([span], speaker_at)
        is_unnamed = any(party.kind is ActorKind.GROUP for party in parties)
        noun = words[head_of(reading.layout, *span)]
        states = [(n, n) for n in range(span[0], span[1] + 1) if state_terms().get(words[n : n + 1])]
        is_new = not states or any(noun in party.key.casefold() for party in parties)
        is_one = is_target and is_new and not phrases.is_plural(noun)
        if not is_unnamed or is_one or _is_somebody(reading, span):
            kept.append(span)
        else:
            kept += [n for n in states if all(party.kind is ActorKind.STATE for party in resolve([n], speaker_at))]
            kept += [
                (name.first, name.last)
                for name in reading.names
                if name.kind == "organization" and span[0] <= name.first and name.last < span[1]
            ]
    return kept


def _is_somebody(reading: Reading, span: Range) -> bool:
    """Whether a phrase is that of people or a body: by its head, by what it counts ("dozens of rebels", "two of them"),
    or by those before what is said of them ("forces loyal to"). A name is always one: "attacked Narvik"."""
    words, (first, last) = reading.layout.words, span
    head = head_of(reading.layout, first, last)
    noun = words[head].casefold()
    if words[head][0].isupper() or noun in phrases.INSTITUTIONS or noun in phrases.PRONOUNS or noun in role_words():
        return True
    return offices().get((noun.removesuffix("s"),)) is not None or any(
        (number in reading.nominals and (number >= head or phrases.is_plural(words[number])))
        or (number > head and words[number].casefold() in phrases.PRONOUNS)
        for number in range(first, last + 1)
    )
