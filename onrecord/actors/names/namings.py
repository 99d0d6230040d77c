"""Who is named where in an article: by a name of its own or as a state, and who was named before a word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from onrecord.actors.countries.states import StateForm, StateMention
from onrecord.actors.parties import Party, state
from onrecord.encoder.reading import Range
from onrecord.record import ActorKind
from onrecord.text import Layout

SENTENCES_BACK: Final = 8  # to where somebody or something was named that is meant again
_COMPLEMENTS: Final = frozenset(("of", "for", "on"))  # after the head of a name
_TITLES: Final = frozenset(
    """admiral archbishop ayatollah bishop brigadier captain cardinal colonel commander commissioner general
    governor imam king lieutenant major pope prince princess queen senator sheikh sultan""".split()
)
_PLACES: Final = frozenset({StateForm.CITY, StateForm.REGION})


class Namings:
    """The words of one article that name somebody. `named` gives the party of each word inside a name of a person or
    organization, `states` the mention of a state at each of its words."""

    def __init__(self, layout: Layout, named: Mapping[int, Party], states: Sequence[StateMention]) -> None:
        self.layout = layout
        self.named = named
        self.mentions = tuple(states)
        self.states = {word: mention for mention in states for word in range(mention.first, mention.last + 1)}
        self.numbers = sorted({*named, *self.states})
        self._words_of: dict[Party, list[int]] = {}
        for word in sorted(named):
            self._words_of.setdefault(named[word], []).append(word)

    def at(self, word: int) -> tuple[Party, ...]:
        """The party that a word names, none for most words."""
        named, mention = self.named.get(word), self.state_at(word)
        if mention is not None and (named is None or not self._is_more(named, mention)):
            return (state(mention.country),)
        return (named,) if named is not None else ()

    def _is_more(self, named: Party, mention: StateMention) -> bool:
        """Whether a name is more than the state's that stands in it: a person's, or a longer one, "Bank of Japan"."""
        around = self.named.get(mention.first - 1), self.named.get(mention.last + 1)
        return named.kind is ActorKind.PERSON or named in around

    def name_around(self, word: int) -> Range:
        """The first and last word of the name that a word of one is in."""
        first = last = word
        while self.named.get(first - 1) == self.named[word]:
            first -= 1
        while self.named.get(last + 1) == self.named[word]:
            last += 1
        return first, last

    def person_at(self, word: int) -> Party | None:
        """The person whom a word names."""
        named = self.named.get(word)
        return named if named is not None and named.kind is ActorKind.PERSON else None

    def state_at(self, word: int) -> StateMention | None:
        """The mention of a state that a word belongs to, not of a town or region: "the Glasgow government" is none."""
        mention = self.states.get(word)
        return mention if mention is not None and mention.form not in _PLACES else None

    def subject_before(self, word: int) -> Party | None:
        """The state that the sentence before that of a word begins with: "Peru agreed. Its"."""
        sentence = self.layout.sentence
        first = bisect_left(sentence, sentence[word] - 1)
        first += first + 1 < word and self.layout.folded[first] == "the"
        mention = self.states.get(first)
        is_subject = mention is not None and mention.form is StateForm.NAME and sentence[first] < sentence[word]
        is_owner = mention is not None and self.layout.folded[mention.last + 1 : mention.last + 2] == ["'"]
        return state(mention.country) if mention is not None and is_subject and not is_owner else None

    def name_of(self, named: Party) -> str:
        """What a state is called here first, by its name if there is one, "Peru" and not "Peruvian"; else its code."""
        mentions = [mention for mention in self.mentions if mention.country == named.key]
        named_so = (mention for mention in mentions if mention.form is StateForm.NAME)
        first = next(named_so, mentions[0] if mentions else None)
        return self.layout.written(first.first, first.last) if first is not None else named.key

    def is_owned(self, span: Range, head: int) -> bool:
        """Whether a phrase is of somebody of a state that it begins with: "Peru's prime minister"."""
        mention = self.state_at(span[0])
        at = mention.last + 1 if mention is not None else head
        return at < head and self.layout.folded[at : at + 2] == ["'", "s"]

    def before(self, word: int) -> Iterator[int]:
        """The naming words before a word, the nearest first."""
        return (self.numbers[n] for n in range(bisect_left(self.numbers, word) - 1, -1, -1))

    def after(self, word: int) -> Iterator[int]:
        """The naming words after a word, the nearest first."""
        return (self.numbers[n] for n in range(bisect_right(self.numbers, word), len(self.numbers)))

    def parties_before(self, word: int, sentences: int) -> Iterator[Party]:
        """The parties named before a word, the nearest first, as far back as `sentences` sentences before its own."""
        for number in self.before(word):
            if self.layout.sentence[number] < self.layout.sentence[word] - sentences:
                return
            yield from self.at(number)

    def people_near(self, word: int) -> Iterator[Party]:
        """The people named not long before a word, the nearest first."""
        return (party for party in self.parties_before(word, SENTENCES_BACK) if party.kind is ActorKind.PERSON)

    def people_before(self, word: int) -> Iterator[Party]:
        """The people named anywhere before a word, each once."""
        return (party for party in self._words_of if party.kind is ActorKind.PERSON and self.is_before(party, word))

    def is_before(self, party: Party, word: int) -> bool:
        """Whether a person or organization is named before a word."""
        return self._words_of[party][0] < word

    def places_of(self, party: Party) -> Iterator[Range]:
        """The words of each mention of a person or organization, first and last."""
        words = self._words_of.get(party, [])
        first = 0
        for n in range(1, len(words) + 1):
            if n == len(words) or words[n] != words[n - 1] + 1:
                yield words[first], words[n - 1]
                first = n

    def body_called(self, noun: str, before: int) -> Party | None:
        """The organization last named before a word by a name whose head is `noun`."""
        words = self.layout.words
        for number in self.before(before):
            named = self.named.get(number)
            if named is None or named.kind is not ActorKind.ORGANIZATION or words[number].casefold() != noun:
                continue
            if self.named.get(number + 1) != named or words[number + 1] in _COMPLEMENTS:
                return named
        return None

    def person_titled(self, noun: str, before: int) -> Party | None:
        """The person last named before a word behind a title that is a noun too: "the prince" after Prince Lund."""
        for number in self.before(before) if noun in _TITLES else ():
            if self.layout.words[number - 1].casefold() == noun and self.layout.words[number - 1][0].isupper():
                return self.person_at(number)
        return None

    def last_of(self, parties: Iterable[Party], before: int) -> Party | None:
        """The one of the people or organizations who is last named before a word."""
        last = {
            words[at - 1]: party
            for party in parties
            if (at := bisect_left(words := self._words_of.get(party, []), before))
        }
        return last[max(last)] if last else None
