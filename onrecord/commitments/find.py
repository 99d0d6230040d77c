"""Who undertook, offered, demanded, threatened or refused what, on what condition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from onrecord.actors.codes import actor_code
from onrecord.actors.parties import Party, Resolve, state
from onrecord.actors.phrases import FIRST_PLURAL
from onrecord.commitments.bound import (
    is_done_to,
    own_side,
    who_agreed,
    who_is_bound,
    with_who_told,
)
from onrecord.commitments.conditions import conditions_of
from onrecord.commitments.conduct import (
    MODALS,
    is_only_asked,
    is_only_said,
    is_suffered,
    is_view,
    whole_conduct,
)
from onrecord.commitments.forces import force_of, is_order
from onrecord.commitments.towards import other_side, whose_is_refused
from onrecord.commitments.undertakings import Undertaking, is_same, merge
from onrecord.contacts.find import evidence_of
from onrecord.contacts.occasions import Occasion
from onrecord.contacts.statuses import INVITE
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.encoder.triggers import COMMITMENT
from onrecord.function_words import ARTICLES, WILL
from onrecord.record import ActorKind, Force
from onrecord.statements.attributions import Attribution, Speakers
from onrecord.text import Layout

LEAST_IN_PART: Final = 0.5  # how sure a commitment is without words for its party or conduct (168 articles)
# What is said to have to be is a demand where somebody is to do it. Without, it was one in 26 of 136 cases (of 1,320
# articles, 921 of the training set among them).
_OUGHT: Final = frozenset("got had has have must need needs should".split())
_EACH_OTHER: Final = frozenset(("each other", "one another"))
_FORCES: Final = frozenset("army contingent forces marines navy peacekeepers police ships soldiers troops".split())
_OF_NO_STATE: Final = frozenset("BUS CVL EDU JUD LAB MED REB REL".split())  # codes of who speaks for himself, or a body
_OWN: Final = frozenset((Force.OFFER, Force.PROMISE, Force.REFUSAL))  # what whoever is bound does himself
BESIDE: Final = 5  # words from "said" to the "they" that are those who said it: "said on Monday that they"
NEAR: Final = 30  # commitments before one, and before it of the same parties, that it may tell again
ANSWERED: Final = 3  # commitments before a refusal among which is that which is refused
_ANSWERED: Final = frozenset((Force.DEMAND, Force.OFFER))
_NO_ANSWERS: Final = frozenset((Force.AGREEMENT, Force.THREAT))


def find_undertakings(
    reading: Reading,
    resolve: Resolve,
    attributions: Sequence[Attribution],
    countries: Mapping[Party, str],
    occasions: Sequence[Occasion] = (),
    offices: Mapping[Party, str] = MappingProxyType({}),
) -> tuple[Undertaking, ...]:
    """The commitments of an article in the order of their words, each conduct between the same parties once; those of
    nobody are left out."""
    found: list[Undertaking] = []
    of_parties: dict[tuple[Force, tuple[Party, ...]], list[int]] = defaultdict(list)
    for told in _Finder(reading, resolve, attributions, countries, occasions, offices).each():
        is_answer = told.force not in _NO_ANSWERS and not told.to
        made = replace(told, to=_who_asked(reading.layout, told, found, countries)) if is_answer else told
        near = range(max(0, len(found) - NEAR), len(found))
        candidates = sorted({*near, *of_parties[made.force, made.by][-NEAR:]})
        same = next((n for n in candidates if is_same(reading.layout, made, found[n])), None)
        if same is None:
            of_parties[made.force, made.by].append(len(found))
            found.append(made)
        else:
            found[same] = merge(reading.layout, found[same], made)
    return tuple(found)


def _who_asked(
    layout: Layout, answer: Undertaking, before: Sequence[Undertaking], countries: Mapping[Party, str]
) -> tuple[Party, ...]:
    """Who did what, told just before, is answered: "Lund urged Vogt to leave. Vogt promised to"; and whose demand or
    offer is refused where nobody is told whom it was made to, "Lund asked for a truce. Vogt has refused", which what
    somebody only says that he will not do seldom is, nor what he refuses to do."""
    at = answer.triggers[0].word
    may_be_refused = answer.force is Force.REFUSAL and layout.folded[at] not in MODALS
    is_own = layout.folded[at + 1 : at + 2] == ["to"]
    for made in reversed(before[-ANSWERED:]):
        if layout.sentence[at] - layout.sentence[made.triggers[0].word] > 1:
            break
        is_to_them = not set(made.to).isdisjoint(answer.by)
        is_refused = may_be_refused and made.force in _ANSWERED and (is_to_them or not (made.to or is_own))
        is_answered = is_refused or (is_to_them and not _are_of_one_side(made.by, answer.by, countries))
        if is_answered and set(made.by).isdisjoint(answer.by):
            return tuple(party for party in made.by if party.kind is not ActorKind.GROUP)
    return ()


def _are_of_one_side(some: Sequence[Party], others: Sequence[Party], countries: Mapping[Party, str]) -> bool:
    """Whether anybody is among both, or the state of any of either among the other."""
    of_some, of_others = (
        {*parties, *(state(countries[party]) for party in parties if party in countries)} for parties in (some, others)
    )
    return not (of_some.isdisjoint(others) and of_others.isdisjoint(some))


class _Finder:
    """Finds what each trigger of one article tells of."""

    def __init__(
        self,
        reading: Reading,
        resolve: Resolve,
        attributions: Sequence[Attribution],
        countries: Mapping[Party, str],
        occasions: Sequence[Occasion],
        offices: Mapping[Party, str],
    ) -> None:
        self._reading, self._layout, self._occasions = reading, reading.layout, occasions
        self._resolve, self._countries, self._offices = resolve, countries, offices
        self._attributions, self._speaker_at = attributions, Speakers(attributions)
        self._statements_at = _statements_at(attributions)

    def each(self) -> Iterator[Undertaking]:
        """The commitments in the order of their words, however often each is told."""
        for trigger in sorted((t for t in self._reading.triggers if t.task == "commitment"), key=lambda t: t.word):
            made = self._told_at(trigger)
            if made is not None:
                yield made

    def _told_at(self, trigger: Trigger) -> Undertaking | None:
        """What a trigger tells of; None for what is no commitment, or nobody's."""
        layout, force = self._layout, force_of(self._layout, trigger)
        number = self._statements_at.get(trigger.word)
        said = None if number is None else self._attributions[number]
        bound, asked = who_is_bound(layout, trigger, force)
        refused = whose_is_refused(layout, trigger, bound, force)
        refusing = [span for span in bound if span not in refused]
        by = self._by(trigger, force, trigger.roles["to"] if refused and not refusing else refusing, said)
        by, struck = self._without_struck(trigger, force, by, said)
        told: tuple[Party, ...] = ()
        if is_done_to(layout, trigger):
            by, told = with_who_told(layout, trigger, by, self._occasions)
        if not by or not _is_sure(trigger, force, is_said=said is not None):
            return None
        to = told or self._others([*_to(layout, trigger, force), *asked, *refused], by)
        condition = conditions_of(self._reading, trigger, force)
        to = to or (struck if force is Force.THREAT else ()) or self._other_side(trigger, force, by, condition)
        if force is Force.DEMAND and not to and _is_ought(layout, trigger.word):
            return None  # "we must look ahead" asks nobody, whoever is told so
        if not to and said is not None and force is not Force.AGREEMENT and not is_order(layout, trigger, force):
            to = _spoken_to(said, by, self._countries) or tuple(p for p in struck if p.kind is not ActorKind.GROUP)
        evidence = evidence_of(layout, trigger, (*trigger.roles["by"], *trigger.roles["what"]))
        what = tuple(whole_conduct(self._reading, span, force) for span in trigger.roles["what"]) or evidence
        if is_only_said(layout, trigger, force, what[0]) or is_only_asked(layout, trigger) or is_view(layout, trigger):
            return None
        return Undertaking(force, by, to, what, condition, evidence, number, (trigger,))

    def _by(
        self, trigger: Trigger, force: Force, spans: Sequence[Range], said: Attribution | None
    ) -> tuple[Party, ...]:
        """Who is bound by the words `spans`, or else who tells of it."""
        layout, speaker = self._layout, said.speaker if said is not None else None
        by = self._named(spans)
        if said is not None and said.source is not None and _is_they_beside(layout, spans, said.cue_word):
            tellers = self._named([said.source])  # "Peru and Chile said they would"
            by = tellers if len(tellers) > 1 and not set(by).isdisjoint(tellers) else by
        by = own_side(layout, trigger.roles["by"], by, speaker, self._countries)
        is_we = any(a == b and layout.words[a].casefold() in FIRST_PLURAL for a, b in trigger.roles["by"])
        if is_we and force is not Force.DEMAND:
            by = _states_of(by, self._countries, self._offices)
        if not by and speaker is not None:
            by = (speaker,)
        return who_agreed(layout, trigger, by, self._occasions) if force is Force.AGREEMENT else by

    def _without_struck(
        self, trigger: Trigger, force: Force, by: tuple[Party, ...], said: Attribution | None
    ) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Who is bound, and who of those taken for it is only told what will be done to him."""
        if said is None or force is Force.AGREEMENT:
            return by, ()
        is_said = any(a <= n <= b for a, b in said.content for span in trigger.roles["by"] for n in span)
        if said.speaker in by and (force is Force.THREAT or not is_said):  # "Lund told Vogt that Peru must pay"
            told = tuple(party for party in by if party in said.addressees)
            return tuple(party for party in by if party not in told), told
        if force is Force.DEMAND or (force in _OWN and _is_own_force(self._layout, trigger.roles["by"])):
            return by, ()
        are_warned = force is Force.THREAT and bool(by) and set(by) <= set(said.addressees)  # "warned Chile that it"
        is_struck = is_suffered(self._layout, trigger, force) or are_warned
        return _with_speaker_for_struck(by, said.speaker, self._countries) if is_struck else (by, ())

    def _named(self, spans: Sequence[Range]) -> tuple[Party, ...]:
        """Whom words mean; an article that the model has alone means nobody."""
        whole = [(first, last) for first, last in spans if first < last or self._layout.folded[first] not in ARTICLES]
        return self._resolve(whole, self._speaker_at)

    def _others(self, spans: Sequence[Range], by: Sequence[Party]) -> tuple[Party, ...]:
        """Whom words mean, but for those who are bound."""
        return tuple(party for party in self._named(spans) if party not in by)

    def _other_side(
        self, trigger: Trigger, force: Force, by: Sequence[Party], condition: Sequence[Range]
    ) -> tuple[Party, ...]:
        found = other_side(self._reading, trigger, force, condition, self._named)
        return tuple(party for party in found if party not in by)


def _is_they_beside(layout: Layout, spans: Sequence[Range], cue: int) -> bool:
    return len(spans) == 1 and layout.folded[spans[0][0]] == "they" and 0 < spans[0][0] - cue < BESIDE


def _is_ought(layout: Layout, word: int) -> bool:
    """Whether a word tells what has to be: "must", "would have to"."""
    return layout.folded[word + (layout.folded[word] in WILL and word + 1 < len(layout))] in _OUGHT


def _to(layout: Layout, trigger: Trigger, force: Force) -> Sequence[Range]:
    """The words for the other side; who is ordered to strike it is none, nor is the place to which it is invited, nor
    "each other"."""
    if is_order(layout, trigger, force):
        return ()
    word, spans = trigger.word, [span for span in trigger.roles["to"] if _words_of(layout, span) not in _EACH_OTHER]
    if layout.folded[word] not in INVITE:
        return spans
    return [span for span in spans if span[0] < word or "to" not in layout.folded[span[0] - 1 : span[0] + 1]] or spans


def _words_of(layout: Layout, span: Range) -> str:
    return " ".join(layout.folded[span[0] : span[1] + 1])


def _spoken_to(said: Attribution, by: Sequence[Party], countries: Mapping[Party, str]) -> tuple[Party, ...]:
    """To whom the one who is bound, or a person of that state, speaks of it."""
    if said.speaker is None:
        return ()
    country = countries.get(said.speaker)
    is_bound = said.speaker in by or (country is not None and state(country) in by)
    return tuple(party for party in said.addressees if party not in by) if is_bound else ()


def _is_own_force(layout: Layout, by: Sequence[Range]) -> bool:
    """Whether words name a state's own soldiers, who do what is done with them: "Chilean troops will not be sent"."""
    words = [layout.words[number] for first, last in by for number in range(first, last + 1)]
    return any(word.casefold() in _FORCES for word in words[1:]) and any(word[0].isupper() for word in words)


def _with_speaker_for_struck(
    by: tuple[Party, ...], speaker: Party | None, countries: Mapping[Party, str]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who is bound and who is struck, where what the parties `by` would suffer is told by somebody else."""
    if speaker is None or speaker in by:
        return by, ()
    country = countries.get(speaker)
    if country is not None and any(countries.get(party) == country for party in by):
        return by, ()
    return (speaker,), by


def _is_sure(trigger: Trigger, force: Force, is_said: bool) -> bool:
    """Whether the model saw who is bound and to what, or is sure that somebody is. Where only a phrase tells of it,
    somebody has to say so, and of an offer ("is willing to") on which condition."""
    if trigger.probability <= COMMITMENT and not (is_said and (force is not Force.OFFER or trigger.roles["condition"])):
        return False
    return bool(trigger.roles["by"] and trigger.roles["what"]) or trigger.probability >= LEAST_IN_PART


def _statements_at(attributions: Sequence[Attribution]) -> dict[int, int]:
    """The number of the attribution whose cue a word is, or else of the smallest one that reports it, by word."""
    numbers: dict[int, int] = {}
    order = sorted(range(len(attributions)), key=lambda n: (attributions[n].size, n))
    for number in order:
        for first, last in attributions[number].content:
            for word in range(first, last + 1):
                numbers.setdefault(word, number)
    for number in reversed(range(len(attributions))):  # of two cues the first counts
        attribution = attributions[number]
        first, last = attribution.cue or (attribution.cue_word, attribution.cue_word)
        numbers |= dict.fromkeys((attribution.cue_word, *range(first, last + 1)), number)
    return numbers


def _states_of(by: Sequence[Party], countries: Mapping[Party, str], offices: Mapping[Party, str]) -> tuple[Party, ...]:
    """The states of those who say "we", and whoever has none or does not speak for it."""
    states = (state(countries[party]) if _speaks_for_it(party, countries, offices) else party for party in by)
    return tuple(dict.fromkeys(states))


def _speaks_for_it(person: Party, countries: Mapping[Party, str], offices: Mapping[Party, str]) -> bool:
    """Whether somebody may speak for his state when he says "we": a lawyer, a trader or a rebel does not."""
    if person.kind is not ActorKind.PERSON or person not in countries:
        return False
    office = offices.get(person)
    return office is None or actor_code(person.kind, None, office, "") not in _OF_NO_STATE
