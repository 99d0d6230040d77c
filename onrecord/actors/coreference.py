"""Every mention of an actor or place: names, nouns and pronouns of one article, in chains that mean the same one.

Names make the chains. A noun or pronoun joins the chain to whose mentions the model links it best, all together, among
those that agree with it in gender, number and kind; "I" in a quotation is its speaker. In doubt a word joins none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import exp, inf, log
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.cast import Cast
from onrecord.actors.countries.states import StateForm
from onrecord.actors.names.name import strip_name
from onrecord.actors.parties import Party, SpeakerAt, state
from onrecord.encoder.reading import Range, Reading
from onrecord.function_words import APOSTROPHES, POSSESSIVES
from onrecord.record import ActorKind

# What a word's links to the mentions of a chain must reach together, by the word's person: the log of their odds'
# sum. Set on GUM dev.
LEAST: Final = {"i": 0.0, "we": 0.0, "you": 0.0, "he": 0.0, "it": 0.5, "they": 0.0, "noun": 0.5}
# How certain a mention of an actor must be for the record, where a wrong one is worse than none.
SURE: Final = {"i": inf, "we": inf, "you": inf, "he": 2.0, "it": 1.0, "they": 2.0, "noun": 2.0}
LEAST_OF_NAME: Final = 1.0
HIGHEST: Final = 50.0  # beyond it a link counts no more
REACH: Final = 400  # words back to another pronoun of the same person
OWNER_REACH: Final = 5  # words from a noun back to whose it is
_PERSONS: Final = {
    "i": phrases.FIRST_PERSON,
    "we": phrases.FIRST_PLURAL,
    "you": frozenset("you your yours yourself yourselves".split()),
    "he": phrases.MALE | phrases.FEMALE,
    "it": phrases.NEUTER,
    "they": phrases.PLURAL,
}
_PERSON_OF: Final = {word: person for person, words in _PERSONS.items() for word in words}
_IN_TALK: Final = frozenset("i we you".split())  # whom these mean, the talk tells and no name before them
_PLACES: Final = frozenset("city town country world state nation island region village capital land universe".split())
_KINDS: Final = {ActorKind.PERSON: "person", ActorKind.ORGANIZATION: "organization"}
_TOWNS: Final = frozenset({StateForm.CITY, StateForm.REGION, StateForm.CAPITAL})


@dataclass(frozen=True, slots=True)
class Mention:
    """The words `first` to `last`; `head` is the last word of a name, else the noun or pronoun. `certainty` is the log
    of the odds that it belongs to its chain, infinite where the words themselves tell."""

    head: int
    first: int
    last: int
    certainty: float = inf


@dataclass(frozen=True, slots=True)
class Chain:
    """Mentions of one actor or place, in the order of the text; `party` is who of the cast it is, None for a town and
    whoever is not named."""

    mentions: tuple[Mention, ...]
    is_named: bool
    party: Party | None


def find_chains(reading: Reading, cast: Cast, speaker_at: SpeakerAt = lambda _: None) -> tuple[Chain, ...]:
    """The chains of an article, in the order of their first mentions; many have one mention.

    `speaker_at` gives who says "I" at a word.
    """
    finder = _Finder(reading, cast, speaker_at)
    finder.run()
    entities = {id(entity): entity for entity in finder.entity_of.values()}.values()
    ordered = [([e.mentions[word] for word in sorted(e.mentions)], e) for e in entities]
    ordered.sort(key=lambda pair: pair[0][0].head)
    return tuple(Chain(tuple(mentions), entity.is_named, entity.party) for mentions, entity in ordered)


def mentions_of_parties(
    chains: Iterable[Chain], taken: Mapping[int, Party], words: list[str]
) -> dict[Party, set[Range]]:
    """The sure mentions of each party. `taken` gives the parties that the record's entries take head words for, which
    tell whom a chain without a name means; `words` are those of the article."""
    found: dict[Party, set[Range]] = {}
    for chain in chains:
        told = {taken[m.head] for m in chain.mentions if m.head in taken} if not chain.is_named else set()
        party = next(iter(told)) if len(told) == 1 else chain.party
        for mention in chain.mentions:
            is_sure = mention.certainty >= SURE[_PERSON_OF.get(words[mention.head].casefold(), "noun")]
            if party is not None and is_sure and taken.get(mention.head, party) == party:
                found.setdefault(party, set()).add((mention.first, mention.last))
    return found


@dataclass(slots=True, eq=False)
class _Entity:
    """What is known of a chain so far; None where it may be either. A "thing" is no person."""

    kind: str | None = None
    gender: str | None = None
    is_plural: bool | None = None
    is_named: bool = False
    in_talk: bool = False
    party: Party | None = None
    mentions: dict[int, Mention] = field(default_factory=dict)


class _Finder:
    def __init__(self, reading: Reading, cast: Cast, speaker_at: SpeakerAt) -> None:
        self._reading, self._cast, self._speaker_at = reading, cast, speaker_at
        self._layout = reading.layout
        self.entity_of: dict[int, _Entity] = {}
        self._inside: set[int] = set()  # the words of names
        self._by_party: dict[Party, _Entity] = {}
        self._last_noun: dict[str, int] = {}
        self._linked = {word for window in reading.links for word in window.words.tolist()}

    def run(self) -> None:
        self._add_names()
        named = set(self.entity_of)
        words = [word.casefold() for word in self._layout.words]
        pronouns = {number for number, word in enumerate(words) if word in _PERSON_OF} - self._inside
        places = {number for number, word in enumerate(words) if word in _PLACES}
        nouns = (self._reading.nominals.keys() | places) - self._inside - pronouns
        for word in sorted(named | pronouns | nouns):
            if word in named:
                self._join_description(word)
            elif word in pronouns:
                self._place_pronoun(word, words[word])
            else:
                self._place_noun(word, words[word])

    def _add_names(self) -> None:
        for party, group in self._cast.groups.items():
            self._by_party[party] = entity = _Entity(_KINDS[group.kind], group.gender, False, True, party=party)
            for name in group.mentions:
                self._add_name(entity, strip_name(self._layout, name)[1], (name.first, name.last))
        places: dict[str, _Entity] = {}
        for mention in self._cast.states:
            if mention.form is StateForm.ADJECTIVE:
                continue
            country = None if mention.form in _TOWNS else state(mention.country)
            kind = "organization" if mention.form is StateForm.GOVERNMENT else "place"
            is_state = mention.form is StateForm.NAME
            key = mention.country if is_state else self._text(mention.first, mention.last)
            entity = places.setdefault(key, _Entity(kind, None, False, True, party=country))
            if is_state and country is not None:
                self._by_party[country] = entity
            self._add_name(entity, mention.last, (mention.first, mention.last))
        for place in self._reading.names:
            if place.kind == "place":
                key = self._text(place.first, place.last)
                entity = places.setdefault(key, _Entity("place", None, False, True))
                self._add_name(entity, place.last, (place.first, place.last))

    def _text(self, first: int, last: int) -> str:
        return " ".join(word for word in self._layout.folded[first : last + 1] if word != "the")

    def _add_name(self, entity: _Entity, head: int, span: Range) -> None:
        if self._inside.isdisjoint(range(span[0], span[1] + 1)):
            entity.mentions[head] = Mention(head, *span)
            self.entity_of[head] = entity
            self._inside.update(range(span[0], span[1] + 1))

    def _join_description(self, name: int) -> None:
        """Let a name go with who is described before it in its sentence: "The minister, Karin Lund"."""
        entity = self.entity_of[name]
        before, certainty = self._best(name, LEAST_OF_NAME, entity)
        if before is None or before.is_named or before.in_talk:
            return
        if self._layout.sentence[max(before.mentions)] == self._layout.sentence[name]:
            for word, mention in before.mentions.items():
                entity.mentions[word] = replace(mention, certainty=min(mention.certainty, certainty))
            entity.gender = entity.gender or before.gender
            self.entity_of |= dict.fromkeys(before.mentions, entity)

    def _place_pronoun(self, word: int, text: str) -> None:
        person = _PERSON_OF[text]
        new = _of_pronoun(text)
        found, certainty = (self._speaker(word), inf) if person == "i" else (None, inf)
        if found is None and word in self._linked:
            found, certainty = self._best(word, LEAST[person], new)
        if found is None and (person in _IN_TALK or word not in self._linked):
            found, certainty = self._same_person_before(word, person)
        self._put(found, new, Mention(word, word, word, certainty))

    def _speaker(self, word: int) -> _Entity | None:
        party = self._speaker_at(word)
        return self._by_party.setdefault(party, _Entity(party=party)) if party is not None else None

    def _same_person_before(self, word: int, person: str) -> tuple[_Entity | None, float]:
        """Whom the last pronoun of the same person means, in the same quotation or, like the word, in none."""
        quoted = self._layout.quoted
        for earlier in range(word - 1, max(-1, word - REACH), -1):
            if quoted[earlier] < quoted[word]:
                break
            if quoted[earlier] == quoted[word] and _PERSON_OF.get(self._layout.words[earlier].casefold()) == person:
                entity = self.entity_of.get(earlier)
                return entity, entity.mentions[earlier].certainty if entity else 0.0
        return None, 0.0

    def _place_noun(self, word: int, text: str) -> None:
        kind = self._reading.nominals.get(word, "place")
        new = _Entity(kind, None, phrases.is_plural(text))
        span = phrases.phrase_around(self._layout, word)
        found, certainty = self._best(word, LEAST["noun"], new, self._owner(word))
        if found is None and text in self._last_noun and (kind == "place" or phrases.is_definite(self._layout, span)):
            found, certainty = self.entity_of[self._last_noun[text]], 0.0
        self._put(found, new, Mention(word, *span, certainty))
        self._last_noun[text] = word

    def _owner(self, noun: int) -> _Entity | None:
        """Whose the noun is: "his" of "his elder brother", Lund of "Lund's spokesman"."""
        words = self._layout.words
        for number in range(noun - 1, max(1, noun - OWNER_REACH), -1):
            if words[number].casefold() in POSSESSIVES:
                return self.entity_of.get(number)
            if words[number] == "s" and words[number - 1] in APOSTROPHES:
                return self.entity_of.get(number - 2)
            if not (words[number].isalpha() or words[number] == "-"):
                break
        return None

    def _put(self, found: _Entity | None, new: _Entity, mention: Mention) -> None:
        entity = found or new
        entity.mentions[mention.head] = mention if found else Mention(mention.head, mention.first, mention.last)
        self.entity_of[mention.head] = entity
        entity.gender = entity.gender or new.gender
        entity.kind = entity.kind if entity.kind not in {None, "thing"} else new.kind
        entity.is_plural = new.is_plural if entity.is_plural is None else entity.is_plural
        entity.in_talk = entity.in_talk or new.in_talk

    def _best(
        self, word: int, least: float, new: _Entity, owner: _Entity | None = None
    ) -> tuple[_Entity | None, float]:
        """The entity that the links of a word to its mentions favour, all together, of those that agree with it; and
        how much they favour it. None below `least`."""
        odds: dict[_Entity, float] = {}
        refused = {new, owner}
        entity_of = self.entity_of.get
        for score, earlier in self._reading.antecedents(word):
            entity = entity_of(earlier)
            if entity is None or entity in refused:
                continue
            if entity not in odds:
                if not _agree(new, entity):
                    refused.add(entity)
                    continue
                odds[entity] = 0.0
            odds[entity] += exp(score if score < HIGHEST else HIGHEST)
        best = max(odds, key=odds.__getitem__, default=None)
        if best is None or log(odds[best]) < least:
            return None, -inf
        return best, log(odds[best]) - log(1 + sum(odds.values()) - odds[best])


def _agree(new: _Entity, entity: _Entity) -> bool:
    """Whether the gender, kind and number of a pronoun or noun fit an entity."""
    kinds = {new.kind, entity.kind}
    if new.gender and entity.gender and new.gender != entity.gender:
        return False
    if (new.in_talk and entity.is_named) or ("person" in kinds and kinds & {"place", "organization", "thing"}):
        return False
    if new.is_plural and entity.is_plural is False:
        return entity.kind != "person"  # "they" of a ministry
    return not (entity.is_plural and new.is_plural is False)


def _of_pronoun(text: str) -> _Entity:
    person = _PERSON_OF[text]
    kind = {"i": "person", "he": "person", "it": "thing"}.get(person)
    gender = "m" if text in phrases.MALE else "f" if text in phrases.FEMALE else None
    is_plural = {"we": True, "they": True, "you": None}.get(person, False)
    return _Entity(kind, gender, is_plural, in_talk=person in _IN_TALK)
