"""Whether a pronoun or a noun agrees with whom it may stand for, in gender, number and kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.countries.states import StateForm
from onrecord.actors.names.namings import Namings
from onrecord.actors.names.spelling import is_acronym
from onrecord.actors.offices.holders import is_of_state, leads_state, may_be_called
from onrecord.actors.parties import Party
from onrecord.actors.reference.body_kinds import BodyKinds
from onrecord.actors.reference.sides import LINKS
from onrecord.encoder.reading import Reading
from onrecord.function_words import APOSTROPHES
from onrecord.record import ActorKind

_BODIES: Final = frozenset({ActorKind.ORGANIZATION, ActorKind.STATE})
# Nouns for several people who are no body and no state.
_OF_PEOPLE: Final = frozenset(
    """ambassadors analysts couple diplomats experts families family leaders ministers officials parents presidents
    relatives residents sources villagers witnesses""".split()
)
# Nouns for bodies that their names have in them: "the ministry" is no newspaper. "The bank" may be Barclays.
_IN_NAMES: Final = frozenset(
    "association commission committee council court department embassy ministry parliament tribunal".split()
)

# Nouns for bodies that never mean a state, whose they may be: "the company".
_NO_STATES: Final = frozenset(
    """army bank bloc chamber church city club company council court daily department embassy firm foundation hospital
    judiciary junta military ministry municipality museum newspaper office parliament police presidency province
    tribunal union university website""".split()
)

# Nouns for people who stand for their state.
_MEAN_STATES: Final = frozenset(
    "authorities delegates forces foes generals hosts leaders rulers soldiers troops".split()
)

_CLAUSE_ENDS: Final = frozenset(  # what is named after them may be meant by the subject before them
    """after although and as because before but if nor or once since than though unless until when where while who
    whose""".split()
)
_PREDICATE: Final = 8  # words
_NATION_REACH: Final = 5  # words from a noun back to the nation that it is of
_MODIFIERS: Final = 2  # words before a noun that tell of which office it is


class Agreement:
    """The nouns of one article and what is known of its parties: `genders` ("m", "f") and `offices` of people, and
    `heads`, the nouns of those that have no name, to which more may be added later."""

    def __init__(
        self,
        reading: Reading,
        namings: Namings,
        genders: Mapping[Party, str],
        offices: Mapping[Party, str],
        heads: Mapping[Party, int],
    ) -> None:
        self._words, self._nominals, self._named = reading.layout.words, reading.nominals, namings.named
        self._namings, self._others = namings, dict[int, frozenset[Party]]()
        self._genders, self._offices, self._heads = genders, offices, heads
        self._body_kinds = BodyKinds(namings)
        self._names: dict[Party, set[str]] = {}
        for number, party in namings.named.items():
            self._names.setdefault(party, set()).add(self._words[number])

    def fits(self, word: int, party: Party) -> bool:
        """Whether gender and number of a pronoun, or the number, kind and office of a noun, fit the party, and it is
        not named as somebody else (`others_of`)."""
        if party in self.others_of(word):
            return False
        pronoun = self._words[word].casefold()
        if self.is_he_or_she(word):
            wanted = "m" if pronoun in phrases.MALE else "f"
            is_person = party.kind is ActorKind.PERSON and self._genders.get(party) in {None, wanted}
            return is_person or self._is_one_person(party)
        if pronoun in phrases.NEUTER:
            return party.kind is not ActorKind.PERSON and not self._is_one_person(party)
        if pronoun in phrases.PLURAL:
            return party.kind is not ActorKind.PERSON
        if word in self._named:
            return True
        return self._is_of_office(word, party) and (word not in self._nominals or self._noun_fits(word, party))

    def others_of(self, subject: int) -> frozenset[Party]:
        """The people named in what a pronoun or noun for a person is the subject of, who are others: Lund in "the
        president will press Lund" (Principle C of Chomsky, Lectures on Government and Binding, 1981). A body is named
        again in what it says: "it said that NATO ships"."""
        if subject not in self._others:
            is_subject = self.may_be_one_person(subject) or self._words[subject].casefold() in {"he", "she"}
            self._others[subject] = frozenset(self._find_others(subject) if is_subject else ())
        return self._others[subject]

    def is_said_by(self, noun: int, speaker: Party) -> None:
        """Let a noun or pronoun mean somebody else than who says it, who would say "I": "the Secretary" in what his
        spokesman says."""
        is_title = noun not in self._nominals and self._words[noun].istitle()
        if self.may_be_one_person(noun) or self.is_he_or_she(noun) or is_title:
            self._others[noun] = self.others_of(noun) | {speaker}

    def _find_others(self, subject: int) -> Iterator[Party]:
        words, sentence = self._words, self._namings.layout.sentence
        for number in range(subject + 1, min(len(words), subject + 1 + _PREDICATE)):
            word = words[number].casefold()
            is_end = word in _CLAUSE_ENDS or not (word[0].isalnum() or word == "-")
            if is_end and self._namings.person_at(number - 1) and self._namings.person_at(number + 1):
                continue  # "Lund and Vogt"
            if is_end or sentence[number] != sentence[subject] or (number == subject + 1 and word in LINKS):
                return
            if number > subject + 1 and (person := self._namings.person_at(number)):
                yield person

    def _noun_fits(self, word: int, party: Party) -> bool:
        noun = self._words[word].casefold()
        if party.kind is ActorKind.ORGANIZATION and (noun in _IN_NAMES or not self._body_kinds.may_be(noun, party)):
            return noun in _IN_NAMES and self._may_be_called(noun, party)
        if party in self._heads and self.are_two(word, self._heads[party]):
            return False
        if noun in _OF_PEOPLE:
            return party.kind is ActorKind.GROUP
        if self.may_be_one_person(word):
            return party.kind is ActorKind.PERSON or self._is_one_person(party)
        return party.kind is not ActorKind.PERSON

    def _is_of_office(self, word: int, party: Party) -> bool:
        """Whether a noun may be what somebody is called by the office he holds, if the article tells one: a president's
        "counterpart" is no minister."""
        noun, before = self._namings.layout.folded[word], self._namings.layout.folded[max(0, word - _MODIFIERS) : word]
        office = self._offices.get(party)
        if party.kind in _BODIES and is_of_state(noun):
            return False
        if office and noun == "counterpart":
            own = self._office_before(word)
            return own is None or leads_state(own) is leads_state(office)
        return not office or may_be_called(noun, before, office)

    def _office_before(self, word: int) -> str | None:
        """The office of whoever is named last before a word in its sentence, where no other is told after the name."""
        start = self._namings.layout.sentence_around(word).start
        for number in range(word - 1, start - 1, -1):
            if (person := self._namings.person_at(number)) is not None:
                return self._offices.get(person)
            if is_of_state(self._namings.layout.folded[number]):
                return None
        return None

    def is_body_of_state(self, noun: int, party: Party) -> bool:
        """Whether a party is a state and a noun a body or people that may be in it but never mean it: "the court", "the
        kidnappers"."""
        if party.kind is not ActorKind.STATE or noun in self._named:
            return False
        word = self._words[noun].casefold()
        return word in _NO_STATES or (self._nominals.get(noun) == "person" and word not in _MEAN_STATES)

    def are_two(self, noun: int, other: int) -> bool:
        """Whether two nouns are said to be of different nations or offices: "the Iranian president", "the French
        minister", "the foreign minister"."""
        nations = {self._nation_of(noun), self._nation_of(other)} - {None}
        words, office = self._namings.layout.folded, slice(max(0, other - _MODIFIERS), other + 1)
        before = words[max(0, noun - _MODIFIERS) : noun]
        return len(nations) > 1 or not may_be_called(words[noun], before, " ".join(words[office]))

    def _nation_of(self, noun: int) -> str | None:
        """The nation that a noun is said to be of: "the Dutch foreign minister", "Peru's envoy", "US officials"."""
        layout = self._namings.layout
        for number in range(noun - 1, max(-1, noun - 1 - _NATION_REACH), -1):
            mention, word = self._namings.state_at(number), layout.words[number]
            if layout.sentence[number] != layout.sentence[noun]:
                return None
            if mention is not None:
                is_adjective = mention.form is StateForm.ADJECTIVE or word.isupper()
                is_owner = is_adjective or layout.words[number + 1] in APOSTROPHES
                return mention.country if is_owner else None
            if not (word.isalpha() or word in APOSTROPHES):
                return None
        return None

    def _may_be_called(self, noun: str, body: Party) -> bool:
        """Whether a body's names have a noun in them, or an acronym that may: the C of "ICC" for "court"."""
        names = self._names.get(body, ())
        return any(name.casefold() == noun or (is_acronym(name) and noun[0].upper() in name) for name in names)

    def is_he_or_she(self, word: int) -> bool:
        """Whether a word is a pronoun of one person: "he", "herself"."""
        return self._words[word].casefold() in phrases.MALE | phrases.FEMALE

    def may_be_one_person(self, noun: int) -> bool:
        """Whether a common noun means a person and not several: "minister"."""
        return self._nominals.get(noun) == "person" and not phrases.is_plural(self._words[noun])

    def are_other_nouns(self, word: int, earlier: int) -> bool:
        """Whether both are common nouns and not the same: "the chamber" and "the judiciary"."""
        are_nouns = all(n in self._nominals and n not in self._named for n in (word, earlier))
        return are_nouns and self._words[word].casefold() != self._words[earlier].casefold()

    def _is_one_person(self, party: Party) -> bool:
        """Whether a group is an unnamed person: "a senior official"."""
        head = self._heads.get(party)
        return head is not None and self.may_be_one_person(head)
