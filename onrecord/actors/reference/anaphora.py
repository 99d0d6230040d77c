"""Which party the words of a role stand for: names, pronouns, titles, place names, "both sides".

Names decide first, then the model's links between mentions, then the offices that the article gives. Words that point
at nobody known are a group of their own, described by the words themselves.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import Final

from onrecord.actors import media, phrases
from onrecord.actors.countries import nationals
from onrecord.actors.extents import Extents
from onrecord.actors.names.namings import Namings
from onrecord.actors.names.not_names import is_things
from onrecord.actors.names.parts import is_excellency, is_remnant
from onrecord.actors.offices.holders import is_of_state, office_named
from onrecord.actors.offices.joint_offices import JointOffice
from onrecord.actors.parties import Party, SpeakerAt, state
from onrecord.actors.phrases import PRONOUNS
from onrecord.actors.reference import documents, governments
from onrecord.actors.reference.agreement import Agreement
from onrecord.actors.reference.antecedents import LEAST_LINK, Antecedents
from onrecord.actors.reference.apposed import body_beside
from onrecord.actors.reference.armed_groups import armed_group_before
from onrecord.actors.reference.cataphora import Ahead
from onrecord.actors.reference.definites import LEAST_LINK_OF_NOUN, Definites
from onrecord.actors.reference.joint_bodies import JointBodies
from onrecord.actors.reference.pairs import listed_before, of_other_office, pair_before
from onrecord.actors.reference.party_phrases import PartyPhrases
from onrecord.actors.reference.same_nouns import SameNouns
from onrecord.actors.reference.spokesmen import Spokesmen
from onrecord.actors.reference.together import Together
from onrecord.actors.reference.unnamed import Unnamed
from onrecord.encoder.reading import Range, Reading
from onrecord.function_words import APOSTROPHES, DEMONSTRATIVE
from onrecord.heads import head_of
from onrecord.record import ActorKind

_ANYBODY: Final = frozenset("nobody anybody anyone somebody someone everybody everyone none there".split())
_ANY: Final = frozenset("no any every".split())  # before "one"
LEAST_LINK_OF_DOCUMENT: Final = 8.0  # to somebody without a name, who issued it
_NATION_TO_BODY: Final = 3  # words at most


class Resolver:
    """Finds the parties that words of one article stand for, and remembers them for later words that link to them."""

    def __init__(
        self,
        reading: Reading,
        namings: Namings,
        genders: Mapping[Party, str],
        offices: Mapping[Party, str],
        countries: Mapping[Party, str],
        posts: Mapping[Party, Range],
    ) -> None:
        """`genders` ("m", "f"), `offices` (as the article gives them, in the words `posts`) and `countries` are what is
        known of parties."""
        self._reading, self._layout, self._nominals = reading, reading.layout, reading.nominals
        self._namings, self._offices, self._countries = namings, offices, countries
        words = self._layout.words
        closed = {p: post for p, post in posts.items() if words[post[1] + 1 : post[1] + 2] == [","]}
        self._in_post = {head_of(self._layout, *post): person for person, post in closed.items()}
        self._extents = Extents(reading, namings)
        self._phrases = PartyPhrases(reading, self._extents)
        self._joint = JointBodies(self._layout, self._extents, offices, countries)
        self._heads: dict[Party, int] = {}
        self._agreement = Agreement(reading, namings, genders, offices, self._heads)
        self._definites = Definites(namings, self._agreement, offices, countries)
        self._ahead = Ahead(reading, namings, self._extents, self._agreement, countries)
        self._found: dict[int, tuple[Party, ...]] = {}
        self._antecedents = Antecedents(reading, namings, self._agreement, self._found, self._noun_at)
        self._places: dict[Party, set[Range]] = {}
        self._unnamed = Unnamed(
            namings, self._extents, self._agreement, offices, countries, self._heads, self._resolve_word
        )
        self._spokesmen = Spokesmen(namings, posts, self._unnamed.places, self._word_at)
        self._together = Together(reading, namings)
        self._same_nouns = SameNouns(
            reading, self._phrases, self._agreement, self._antecedents, self._found, self._noun_at, namings
        )
        self._issuers = documents.issuers(self._layout, self._nominals)
        self._towns = {name.last for name in reading.names if name.kind == "place"}

    def resolve(self, spans: Iterable[Range], speaker_at: SpeakerAt = lambda _: None) -> tuple[Party, ...]:
        """The parties that the spans stand for, each once, in the order of the text; for an office of several states
        those who hold it, who meet or undertake something."""
        parts = self._parts(spans)
        joint = [self._extents.joint_office(part) for part in parts]
        is_alone = len({*joint}) == 1  # "Peruvian and Chilean officials" met each other, not somebody else
        sides = [office if office is not None and (office.is_each or is_alone) else None for office in joint]
        found = self._each_found(zip(parts, sides, strict=True), speaker_at)
        return tuple(dict.fromkeys(member for party in found for member in self._joint.members_of(party)))

    def resolve_speakers(self, spans: Iterable[Range], speaker_at: SpeakerAt = lambda _: None) -> tuple[Party, ...]:
        """Those who say something or are told it: for an office of several states those who hold it as one body, since
        they say it together."""
        return self._each_found([(part, None) for part in self._parts(spans)], speaker_at)

    def is_of_several(self, party: Party) -> bool:
        """Whether a group is the body that those make who hold an office of several states."""
        return self._joint.is_body(party)

    def mentions_of(self, party: Party) -> frozenset[Range]:
        """The words that were found to stand for a party so far."""
        return frozenset(self._places.get(party, ()))

    def institution(self, party: Party) -> int | None:
        """The noun of a group that is a body without a name here: "the Danish embassy", "parliament"."""
        head = self._heads.get(party)
        return head if head is not None and self._layout.words[head].casefold() in phrases.INSTITUTIONS else None

    def owner(self, party: Party) -> Party | None:
        """Whose body or aide a group is by its words: hers of "her ministry", Lund's of "Lund's office"."""
        words = self._layout.words
        if (owner := self._unnamed.owners.get(party)) is not None:
            return owner
        for first, last in sorted(self._places.get(party, ())):
            if first < last and self._agreement.is_he_or_she(first):
                return next(iter(self._resolve_word(first)), None)
            for number in range(first, last):
                if words[number + 1] in APOSTROPHES and (named := self._namings.at(number)):
                    return named[0]
        return None

    def state_of(self, party: Party) -> Party | None:
        """The state that the model links the noun of a group to: "the court"."""
        return self._antecedents.state_of(self._heads.get(party, -1))

    def taken(self) -> dict[int, Party]:
        """The head words of the phrases that were found to stand for one party so far, and that party."""
        parties: dict[Range, set[Party]] = {}
        for party, places in self._places.items():
            for place in places:
                parties.setdefault(place, set()).add(party)
        return {
            self._extents.name_inside(place) or head_of(self._layout, *place): next(iter(found))
            for place, found in parties.items()
            if len(found) == 1
        }

    def _parts(self, spans: Iterable[Range]) -> list[Range]:
        parts = (part for span in sorted(spans) for part in self._extents.parts(span))
        layout = self._layout
        return [part for part in parts if not is_excellency(layout, *part) and not is_remnant(layout, *part)]

    def _each_found(
        self, parts: Iterable[tuple[Range, JointOffice | None]], speaker_at: SpeakerAt
    ) -> tuple[Party, ...]:
        """The parties that phrases stand for; of one that comes with an office of several states those who hold it."""
        found: dict[Party, None] = {}
        for part, office in parts:
            if office is not None:
                told = list(self._joint.sides_of(office))
            else:
                told = [(party, (part,)) for party in self._resolve_part(part, speaker_at)]
            for party, mention in told:
                found[party] = None
                self._places.setdefault(party, set()).update(mention)
        return self._joint.without_bodies(found)

    def _resolve_part(self, span: Range, speaker_at: SpeakerAt) -> tuple[Party, ...]:
        office = self._extents.joint_office(span)
        head = office.head if office is not None else self._extents.head(span)
        if head not in self._found:
            self._found[head] = self._resolve_head(head, span, speaker_at)
        return self._found[head]

    def _resolve_word(self, word: int) -> tuple[Party, ...]:
        return self._resolve_part((word, word), lambda _: None)

    def _resolve_head(self, head: int, span: Range, speaker_at: SpeakerAt) -> tuple[Party, ...]:
        word = self._layout.words[head].casefold()
        named = tuple(map(state, phrases.TWINS[word])) if word in phrases.TWINS else self._namings.at(head)
        if named and named[0].kind is ActorKind.STATE and nationals.is_one(self._namings, span):
            linked = (parties for _, _, parties in self._antecedents.agreeing(head, LEAST_LINK))
            return nationals.person_meant(self._namings, head, linked, self._countries) or named
        if named and named[0].kind is ActorKind.STATE and nationals.are_counted(self._namings, span):
            return (self._unnamed.described(head, span),)
        if named:
            return named
        if word in phrases.FIRST_PERSON | phrases.FIRST_PLURAL:
            return self._first_person(head, speaker_at(head))
        if word in PRONOUNS or word in DEMONSTRATIVE:
            speaker = speaker_at(head) if self._agreement.is_he_or_she(head) else None
            if speaker is not None and self._is_of_quoted(head, speaker):
                self._agreement.is_said_by(head, speaker)
            return self._antecedents.linked(head, LEAST_LINK) or self._last_person(head)
        if (speaker := speaker_at(head)) is not None:
            self._agreement.is_said_by(head, speaker)
        return self._resolve_noun(head, span)

    def _is_of_quoted(self, word: int, speaker: Party) -> bool:
        """Whether a word is in a quotation that its sentence begins with, of a speaker who is not told of there: "My
        wife says she"."""
        layout, sentence = self._layout, self._layout.sentence_around(word)
        told = (n for n in range(sentence.start, word) if self._antecedents.is_speaking(n))
        is_quoted = layout.quoted[word] > 0 and layout.quoted[sentence.start] > 0
        return is_quoted and all(speaker not in self._found.get(n, ()) for n in told)

    def _first_person(self, head: int, speaker: Party | None) -> tuple[Party, ...]:
        """Whom "I" and "we" stand for in what a speaker says, or nobody who is known."""
        is_plural = self._layout.folded[head] in phrases.FIRST_PLURAL
        if speaker is not None:
            return ((self._spokesmen.body_of(speaker) if is_plural else None) or speaker,)
        return self._antecedents.linked(head, LEAST_LINK) or (self._we_who_issue(head) if is_plural else ())

    def _we_who_issue(self, head: int) -> tuple[Party, ...]:
        """For "we" in what is nobody's quotation: those of "We, the ministers of Peru and Chile, met", who issue it."""
        if self._issuers is None or head < self._issuers[0] or self._layout.quoted[head]:
            return ()
        return self._resolve_word(self._issuers[1])

    def _last_person(self, head: int) -> tuple[Party, ...]:
        """For "he" and "she" without a link: the person last named that agrees; for "they" the two of the sentence."""
        if self._layout.folded[head] == "they":
            return self._together.two_before(head, 0)
        if self._agreement.is_he_or_she(head):
            fitting = (party for party in self._namings.people_near(head) if self._agreement.fits(head, party))
            return tuple(itertools.islice(fitting, 1)) or self._ahead.first_named(head)
        return ()

    def _noun_at(self, head: int) -> tuple[Party, ...]:
        """Whom a noun stands for that nothing has asked for yet."""
        return self._resolve_noun(head, self._phrases.around(head))

    def _word_at(self, word: int) -> tuple[Party, ...]:
        """Whom a noun or pronoun stands for."""
        if word in self._nominals:
            return self._found.get(word) or self._noun_at(word)
        return self._found.get(word) or self._antecedents.linked(word, LEAST_LINK)

    def _resolve_noun(self, head: int, span: Range) -> tuple[Party, ...]:
        if (pair := phrases.pair_kind(self._layout, span)) is not None:
            return self._resolve_several(head, span, pair)
        word = self._layout.words[head].casefold()
        is_anybody = word in _ANYBODY or (word == "one" and self._layout.words[head - 1].casefold() in _ANY)
        is_place = head in self._towns and self._layout.folded[max(0, span[0] - 1)] in phrases.PLACING
        if is_anybody or is_place or is_things(self._layout, head):
            return ()
        office = self._extents.joint_office((head, head))
        if office is not None:
            self._heads.setdefault(body := self._joint.body_of(office), head)
            return (body,)
        if documents.is_document(word) and self._nominals.get(head) != "person":
            return self._issuer(head, span)
        if documents.is_signed(word):
            return ()
        is_owned = self._namings.is_owned(span, head)
        is_definite = phrases.is_definite(self._layout, span) or is_owned or self._is_after_the(head, span)
        is_own = self._definites.is_own_office(head, span)
        return (
            self._together.one_of_two(head, span)
            or self._in_apposition(head, span)
            or governments.told_state(self._namings, head, span, self._countries)
            or self._definites.body_called(head)
            or self._together.leaders_before(head, span)
            or self._same_nouns.nth_before(head, span)
            or self._same_nouns.unnamed_before(head, span)
            or armed_group_before(self._namings, head, span)
            or self._unnamed.holder_before(head, span)
            or (self._definites.pointed_at(head, span, self._antecedents.linked) if is_definite and not is_own else ())
            or media.medium_before(self._namings, head, span)
            or governments.state_before(self._namings, head, span)
            or (self._ahead.named_later(head, span) if not is_own else ())
            or (
                self._same_nouns.last_described(head)
                if is_definite and self._agreement.may_be_one_person(head) and not self._definites.states_after(head)
                else ()
            )
            or (self._unnamed.described(head, span),)
        )

    def _resolve_several(self, head: int, span: Range, pair: str) -> tuple[Party, ...]:
        """Whom "the two leaders", "both sides" or "the three countries" stand for."""
        namings, first, countries = self._namings, span[0], self._countries
        return (
            self._same_nouns.counted_before(head, span)
            or listed_before(namings, first, pair, phrases.number_of(self._layout, span), countries)
            or (self._together.two_before(first) if pair == "people" or first == span[1] else ())
            or pair_before(namings, first, pair, countries, of_other_office(self._layout, head, self._offices))
            or pair_before(namings, first, pair, countries)
        )

    def _is_after_the(self, head: int, span: Range) -> bool:
        """Whether a noun for people stands for somebody known, its phrase cut off its "the"."""
        is_cut = span[0] > 0 and self._layout.folded[span[0] - 1] == "the"
        is_person = self._nominals.get(head) == "person" or is_of_state(office_named(self._layout.folded, head))
        return is_cut and is_person

    def _in_apposition(self, head: int, span: Range) -> tuple[Party, ...]:
        """The person whose name follows the noun, "the foreign minister, Karin Lund,", "spokesman Karin Lund", or
        stands before it: "Karin Lund, chief executive officer of"; or the body that is named beside it."""
        party = None
        if self._agreement.may_be_one_person(head):
            party = self._extents.beside.person_before(head, span) or self._namings.person_at(head + 1)
        party = party or self._extents.beside.person_after(head, span) or self._in_post.get(head)
        if party is None and self._is_body(head) and not phrases.is_plural(self._layout.words[head]):
            party = body_beside(self._namings, head, span)
        return (party,) if party is not None else ()

    def _issuer(self, head: int, span: Range) -> tuple[Party, ...]:
        """Who issued a document: whose it is said to be, or what it is linked to, somebody without a name if that is
        sure; nobody where that is not told."""
        told = documents.told_issuer(self._layout, head, span, self._named_or_body)
        if told:
            return told
        linked = self._antecedents.linked(head, LEAST_LINK_OF_NOUN)
        if any(party.kind is ActorKind.GROUP for party in linked):
            linked = self._antecedents.linked(head, LEAST_LINK_OF_DOCUMENT)
        return linked

    def _named_or_body(self, phrase: Range) -> tuple[Party, ...]:
        """Whom the last word of a phrase names, or the body without a name that it is the noun of: "the palace"; for
        the nation of a body that body, "the Kenyan weather office"."""
        first, word = phrase
        if self._namings.state_at(word) is not None:
            ahead = range(word + 1, min(word + 1 + _NATION_TO_BODY, len(self._layout)))
            for number in itertools.takewhile(lambda n: self._layout.words[n].islower(), ahead):
                if self._is_body(number):
                    word = number
        named = self._namings.at(word)
        return named or (self._resolve_noun(word, (first, word)) if self._is_body(word) else ())

    def _is_body(self, word: int) -> bool:
        """Whether a word is a common noun for a body."""
        return self._nominals.get(word) == "organization" or self._layout.words[word].casefold() in phrases.INSTITUTIONS
