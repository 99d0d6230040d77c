"""Whom a noun stands for that is named only later: "a think-tank ... Crisis Watch"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.extents import Extents
from onrecord.actors.names.namings import Namings
from onrecord.actors.offices.holders import SPOKESMEN, is_of_state, office_named
from onrecord.actors.parties import Party
from onrecord.actors.reference.agreement import Agreement
from onrecord.encoder.reading import Range, Reading
from onrecord.record import ActorKind

LEAST_LINK_AHEAD: Final = 2.0  # somebody who is described first and named later,
LEAST_LINK_OF_LEAD: Final = 0.0  # and described in the first sentence: "a senior official said"
LEAST_LINK_OF_OFFICE: Final = -1.0  # and described by his office, the next sentence beginning with his name alone
SENTENCES_AHEAD: Final = 3
ANONYMITY_REACH: Final = 9  # words from a phrase to those that say that whom it means is not named
_APART: Final = frozenset("another one other second".split())
_ANONYMITY: Final = frozenset("anonymity anonymous anonymously unnamed".split())
_NAMED: Final = frozenset("identified named quoted".split())
_KNOWING: Final = frozenset("aware briefed familiar informed knowledgeable privy".split())
_AS: Final = frozenset("as only".split())  # "to be identified only as Artur"


class Ahead:
    """What is named after the nouns of one article; `countries` are those of its parties."""

    def __init__(
        self,
        reading: Reading,
        namings: Namings,
        extents: Extents,
        agreement: Agreement,
        countries: Mapping[Party, str],
    ) -> None:
        self._reading, self._layout, self._nominals = reading, reading.layout, reading.nominals
        self._namings, self._extents, self._agreement = namings, extents, agreement
        self._countries = countries

    def named_later(self, head: int, span: Range) -> tuple[Party, ...]:
        """Somebody described first and named in one of the next sentences: "a think-tank ... Crisis Watch"."""
        word, sentences = self._layout.words[head], self._layout.sentence
        if phrases.is_plural(word) or self._is_another(head, span) or self._stays_unnamed(head, span):
            return ()
        wanted = ActorKind.ORGANIZATION if self._nominals.get(head) == "organization" else ActorKind.PERSON
        is_definite = phrases.is_definite(self._layout, span)
        inside = self._in_complement(head, span)
        states = self._namings.states if self._layout.folded[head] == "counterpart" else {}
        told = {states[n].country for n in range(span[0], head) if n in states}
        least = LEAST_LINK_AHEAD if sentences[head] > 0 else LEAST_LINK_OF_LEAD
        for number in self._namings.after(head):
            if sentences[number] > sentences[head] + SENTENCES_AHEAD:
                break
            named = self._namings.named.get(number)
            if named is None or named.kind is not wanted or named in inside:
                continue  # "a spokesman for Lund" is not Lund
            is_beside = sentences[number] == sentences[head] and named not in self._agreement.others_of(head)
            if not is_beside and not self._agreement.fits(head, named):
                continue  # "the bloc's president, Kenyan minister Peter Mwangi", holds both offices
            if told and self._countries.get(named, "") not in told | {""}:
                continue  # "his US counterpart" is no Peruvian
            if not is_definite and self._namings.is_before(named, head):
                continue  # "a spokesman" is nobody who was named before
            if not is_definite and self._is_meant_between(head, number):
                continue
            links = self._reading.antecedents(number)
            needed = LEAST_LINK_OF_OFFICE if self._is_next(head, span, named, number) else least
            if any(earlier == head and score > needed for score, earlier in links):
                return (named,)
        return ()

    def first_named(self, pronoun: int) -> tuple[Party, ...]:
        """The first person of an article, for "he" or "she" before anybody is named and not long before it: a report
        that begins '"I am staying," he said.'"""
        sentences = self._layout.sentence
        if any(True for _ in self._namings.people_before(pronoun)):
            return ()
        for number in self._namings.after(pronoun):
            if sentences[number] > sentences[pronoun] + SENTENCES_AHEAD:
                return ()
            person = self._namings.person_at(number)
            if person is not None:
                is_later = sentences[number] > sentences[pronoun]
                return (person,) if is_later and self._agreement.fits(pronoun, person) else ()
        return ()

    def _is_next(self, head: int, span: Range, named: Party, number: int) -> bool:
        """Whether the sentence after that of an office begins with the first name of a person alone, whom the reader
        knows to hold it: "Peru's president said. Karin Lund"."""
        sentences = self._layout.sentence
        first, _ = self._namings.name_around(number)
        begins = first > 0 and sentences[first - 1] < sentences[first] == sentences[head] + 1
        is_told = phrases.is_definite(self._layout, span) or self._namings.is_owned(span, head)
        is_office = is_of_state(office_named(self._layout.folded, head)) or self._layout.folded[head] in SPOKESMEN
        return begins and is_told and is_office and not self._namings.is_before(named, head)

    def _is_meant_between(self, head: int, name: int) -> bool:
        """Whether the noun comes again in a sentence before that of a name, which would stand there then: "An official
        said. The official said. Lund" """
        words, sentences = self._layout.folded, self._layout.sentence
        again = (n for n in range(head + 1, name) if sentences[n] < sentences[name] and words[n] == words[head])
        return any(n in self._nominals and words[n - 1] == "the" for n in again)

    def _is_another(self, head: int, span: Range) -> bool:
        """Whether a noun is told apart from others of its kind: "another official", "one former soldier"."""
        return not _APART.isdisjoint(self._layout.folded[span[0] : head])

    def _stays_unnamed(self, head: int, span: Range) -> bool:
        """Whether the words after a phrase say that nobody names whom it means: "an official who asked not to be
        named", "a diplomat familiar with the talks"."""
        words, sentences, last = self._layout.folded, self._layout.sentence, max(head, span[1])
        if not _KNOWING.isdisjoint(words[head + 1 : head + 2]):
            return True
        for number in range(last + 1, min(len(words), last + 1 + ANONYMITY_REACH)):
            if sentences[number] != sentences[last]:
                return False
            is_named = words[number + 1 : number + 2] and words[number + 1] in _AS
            if words[number] in _ANONYMITY or (words[number] in _NAMED and words[number - 1] == "be" and not is_named):
                return True
        return False

    def _in_complement(self, head: int, span: Range) -> set[Party]:
        """Who is named in what the noun of an aide or a body goes on with, or before it: Lund in "a spokesman for Prime
        Minister Lund" and "a Lund administration official", the Reef Party in "the youth wing of the Reef Party"."""
        words = self._layout.words
        if words[head].casefold() not in phrases.AIDES and self._nominals.get(head) != "organization":
            return set()
        last = self._extents.to_complement(max(head, span[1]))
        while last + 1 < len(words) and self._layout.sentence[last + 1] == self._layout.sentence[head]:
            if not words[last + 1][0].isupper():
                break
            last += 1
        return {named for n in range(span[0], last + 1) if (named := self._namings.named.get(n))}
