"""Which party the words of a role stand for: names, pronouns, titles, place names, "both sides".

Names decide first, then the model's links between mentions, then the offices that the article gives. Words that point
at nobody known are a group of their own, described by the words themselves.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from onrecord.actors import documents, media, phrases
from onrecord.actors.extents import Extents
from onrecord.actors.parties import Party, SpeakerAt, group, state
from onrecord.actors.phrases import PRONOUNS
from onrecord.actors.states import StateForm, StateMention
from onrecord.encoder.reading import Range, Reading
from onrecord.heads import head_of
from onrecord.record import ActorKind

LEAST_LINK: Final = -0.5  # below it a pronoun stands for nobody that the article names
LEAST_LINK_OF_NOUN: Final = 0.5  # a noun may stand for somebody new
LEAST_LINK_OF_NOUNS: Final = 4.0  # two different ones: "the minister" and "the official"
LEAST_LINK_AHEAD: Final = 2.0  # somebody who is described first and named later
_ANYBODY: Final = frozenset("nobody anybody anyone somebody someone everybody everyone none".split())
_UNNAMED: Final = frozenset("diplomat official source aide insider".split())  # "a diplomat" is not to be named
# Other names of an office, where the country is told: "the Greek leader" may be its president.
_OFFICES_MEANT: Final = {
    "leader": (" president", " prime minister", " premier", " chancellor", " king", " queen", " emir"),
    "premier": (" prime minister",),
}
_GOING_ON: Final = [[], *([word] for word in "of for at with in from , . ) ;".split())]  # after an apposition
_ANY: Final = frozenset("no any every".split())  # before "one"
# Nouns that the records of the training set have as organizations at least twice as often as as groups.
_INSTITUTIONS: Final = frozenset(
    """agency army association bank board branch coalition commission committee company council court department embassy
    military ministry office parliament party radio television union""".split()
)
_GOVERNMENT: Final = frozenset("government administration authorities regime side leadership cabinet".split())
SENTENCES_OF_PAIR: Final = 2  # back to two named side by side, before the two named last count
CLOSE: Final = 2.0  # a link that much worse than the best is nearly as good
LONGEST_CHAIN: Final = 150  # links from a word to the name that it stands for; Python allows some 250
SENTENCES_AHEAD: Final = 3
SENTENCES_BACK: Final = 8


class Resolver:
    """Finds the parties that words of one article stand for, and remembers them for later words that link to them."""

    def __init__(
        self,
        reading: Reading,
        named: Mapping[int, Party],
        states: Sequence[StateMention],
        genders: Mapping[Party, str],
        offices: Mapping[Party, str],
        countries: Mapping[Party, str],
    ) -> None:
        """`named` gives the party of each word inside a name of a person or organization; `genders` ("m", "f"),
        `offices` (as the article gives them) and `countries` are what is known of parties."""
        self.layout = reading.layout
        self._reading = reading
        self._named = named
        self._states = {word: mention for mention in states for word in range(mention.first, mention.last + 1)}
        self._genders, self._offices, self._countries = genders, offices, countries
        self._extents = Extents(reading, named, self._states)
        self._found: dict[int, tuple[Party, ...]] = {}
        self._places: dict[Party, set[Range]] = {}
        self._heads: dict[Party, int] = {}
        self._pending: set[int] = set()
        self._unlinked: set[tuple[int, float]] = set()  # known to stand for nobody, while words are pending
        self._order = sorted(set(named) | set(self._states))
        self._words_of: dict[Party, list[int]] = {}
        for word in sorted(named):
            self._words_of.setdefault(named[word], []).append(word)
        self._nouns: dict[str, list[int]] = {}
        for word in sorted(reading.nominals):
            self._nouns.setdefault(self.layout.words[word].casefold(), []).append(word)

    def resolve(self, spans: Iterable[Range], speaker_at: SpeakerAt = lambda _: None) -> tuple[Party, ...]:
        """The parties that the spans stand for, each once, in the order of the text."""
        found: dict[Party, None] = {}
        for span in sorted(spans):
            for part in self._extents.parts(span):
                for party in self._resolve_part(part, speaker_at):
                    found[party] = None
                    self._places.setdefault(party, set()).add(part)
        return tuple(found)

    def mentions_of(self, party: Party) -> frozenset[Range]:
        """The words that were found to stand for a party so far."""
        return frozenset(self._places.get(party, ()))

    def institution(self, party: Party) -> int | None:
        """The noun of a group that is a body without a name here: "the Danish embassy", "parliament"."""
        head = self._heads.get(party)
        return head if head is not None and self.layout.words[head].casefold() in _INSTITUTIONS else None

    def taken(self) -> dict[int, Party]:
        """The head words of the phrases that were found to stand for one party so far, and that party."""
        parties: dict[Range, set[Party]] = {}
        for party, places in self._places.items():
            for place in places:
                parties.setdefault(place, set()).add(party)
        return {
            self._extents.name_inside(place) or head_of(self.layout, *place): next(iter(found))
            for place, found in parties.items()
            if len(found) == 1
        }

    def _resolve_part(self, span: Range, speaker_at: SpeakerAt) -> tuple[Party, ...]:
        head = self._extents.name_inside(span) or head_of(self.layout, *span)
        if head not in self._found:
            self._found[head] = self._resolve_head(head, span, speaker_at)
        return self._found[head]

    def _resolve_head(self, head: int, span: Range, speaker_at: SpeakerAt) -> tuple[Party, ...]:
        word = self.layout.words[head].casefold()
        named = self._named_at(head)
        if named:
            return named
        if word in phrases.FIRST_PERSON | phrases.FIRST_PLURAL:
            speaker = speaker_at(head)
            return (speaker,) if speaker else self._linked(head, LEAST_LINK)
        pair = phrases.pair_kind(self.layout, span)
        if pair:
            return self._pair_before(span[0], pair)
        if word in PRONOUNS or word in phrases.DEMONSTRATIVE:
            return self._linked(head, LEAST_LINK) or self._last_person(head)
        return self._resolve_noun(head, span)

    def _last_person(self, head: int) -> tuple[Party, ...]:
        """For "he" and "she" without a link: the person last named that agrees."""
        if self._is_he_or_she(head):
            people = [p for p in self.named_before(head, SENTENCES_BACK) if p.kind is ActorKind.PERSON]
            return tuple([party for party in people if self._agrees(head, party)][:1])
        return ()

    def _named_at(self, head: int) -> tuple[Party, ...]:
        mention, named = self._states.get(head), self._named.get(head)
        if named is not None and (
            mention is None or named.kind is ActorKind.PERSON or self._is_longer_name(named, head, mention)
        ):
            return (named,)
        if mention is not None and mention.form not in {StateForm.CITY, StateForm.REGION}:
            return (state(mention.country),)
        return (named,) if named is not None else ()

    def _is_longer_name(self, named: Party, head: int, mention: StateMention) -> bool:
        """Whether a state's name is only a part of the body's: "Bank of Japan"."""
        return self._named.get(mention.first - 1) == named or self._named.get(mention.last + 1) == named

    def _resolve_noun(self, head: int, span: Range) -> tuple[Party, ...]:
        word = self.layout.words[head].casefold()
        if word in _ANYBODY or (word == "one" and self.layout.words[head - 1].casefold() in _ANY):
            return ()
        if documents.is_document(word) and self._reading.nominals.get(head) != "person":
            return self._issuer(head, span)
        return (
            self._in_apposition(head, span)
            or self._government(head, span)
            or (self._known(head, span) if phrases.is_definite(self.layout, span) else ())
            or (self._last_media(head) if media.is_the_medium(self.layout, span, head) else ())
            or (self._last_state(span[0]) if word in _GOVERNMENT and phrases.is_bare(self.layout, span, head) else ())
            or self._named_later(head, span)
            or (
                self._same_noun(head)
                if self._may_be_one_person(head) and phrases.is_definite(self.layout, span)
                else ()
            )
            or (self._group(head, span),)
        )

    def _same_noun(self, head: int) -> tuple[Party, ...]:
        """The unnamed one last described by the same noun: "an official with the ministry ... The official"."""
        same = self._nouns.get(self.layout.words[head].casefold(), [])
        at = last = bisect_left(same, head) - 1
        while (
            at > 0
            and same[at] not in self._found
            and phrases.is_definite(self.layout, phrases.phrase_around(self.layout, same[at]))
        ):
            at -= 1
        for number in same[max(at, 0) : last + 1]:  # the earliest first, each stands for the one before
            if number not in self._found:
                self._found[number] = self._resolve_noun(number, phrases.phrase_around(self.layout, number))
        return self._found[same[last]] if last >= 0 else ()

    def _group(self, head: int, span: Range) -> Party:
        """Somebody without a name, described by the words."""
        party = group(phrases.describe(self.layout, (span[0], self._extents.to_complement(span[1]))))
        self._heads.setdefault(party, head)
        return party

    def _government(self, head: int, span: Range) -> tuple[Party, ...]:
        """The state of "the Kenyan government", "the government of Kenya"."""
        words = self.layout.words
        if words[head].casefold() not in _GOVERNMENT:
            return ()
        for number in range(span[0], span[1] + 1):
            owner = self._states.get(number)
            if owner is not None and owner.form in {StateForm.CITY, StateForm.REGION}:
                continue  # "the Glasgow government" is no state
            if owner and (owner.last < head or words[head + 1 : owner.first] in (["of"], ["of", "the"])):
                return (state(owner.country),)
            holder = self._named.get(number)
            if holder is not None and holder in self._countries and holder.kind is ActorKind.PERSON and number < head:
                return (state(self._countries[holder]),)
        return ()

    def _known(self, head: int, span: Range) -> tuple[Party, ...]:
        """Whom "the minister" points back at: who holds such an office, what the model links it to, or the only one
        named before who is of the country, "the Iranian official"."""
        word = self.layout.words[head].casefold()
        countries = {self._states[n].country for n in range(span[0], head) if n in self._states}
        holders = self._holders(word, countries)
        holder = self._last_of(holders, span[0])
        linked = self._linked(head, LEAST_LINK_OF_NOUN)
        linked = tuple(party for party in linked if not countries or self._countries.get(party) in countries | {None})
        if holder and not (set(linked) & holders):
            return (holder,)
        return linked or (self._only_one(countries, span[0]) if countries and self._may_be_one_person(head) else ())

    def _only_one(self, countries: set[str], before: int) -> tuple[Party, ...]:
        """The only person of the countries who is named before a word, if there is but one."""
        found = [
            party
            for party, words in self._words_of.items()
            if party.kind is ActorKind.PERSON and words[0] < before and self._countries.get(party) in countries
        ]
        return tuple(found) if len(found) == 1 else ()

    def _in_apposition(self, head: int, span: Range) -> tuple[Party, ...]:
        """The person whose name follows the noun after a comma, "the foreign minister, Karin Lund,", or stands before
        it: "Karin Lund, chief executive officer of"."""
        words = self.layout.words
        before = self._extents.comma_before(span) if self._may_be_one_person(head) else None
        if before is not None and words[max(head, span[1]) + 1 : max(head, span[1]) + 2] in _GOING_ON:
            named = self._named.get(before - 1)
            if named is not None and named.kind is ActorKind.PERSON:
                return (named,)
        for number in range(head + 1, min(span[1] + 4, len(words) - 1)):
            if words[number] == "," and self.layout.sentence[number] == self.layout.sentence[head]:
                named = self._named.get(number + 1)
                is_person = named is not None and named.kind is ActorKind.PERSON
                return (named,) if named is not None and is_person else ()
            if number > span[1]:
                break
        return ()

    def _issuer(self, head: int, span: Range) -> tuple[Party, ...]:
        """Who issued a document: whose it is said to be, what it is linked to, or who stands beside it where it was
        last spoken of; nobody where that is not told."""
        return (
            documents.told_issuer(self.layout, head, span, self._named_at)
            or tuple(party for party in self._linked(head, LEAST_LINK_OF_NOUN) if party.kind is not ActorKind.GROUP)
            or (
                documents.issuer_before(
                    self.layout, head, self._order, lambda word: self._found.get(word) or self._named_at(word)
                )
                if phrases.is_definite(self.layout, span)
                else ()
            )
        )

    def _named_later(self, head: int, span: Range) -> tuple[Party, ...]:
        """Somebody described first and named in one of the next sentences: "a think-tank ... Crisis Watch"."""
        sentence, nominal = self.layout.sentence[head], self._reading.nominals.get(head)
        is_new = not phrases.is_definite(self.layout, span)  # "a spokesman" is nobody who was named before
        word = self.layout.words[head]
        if phrases.is_plural(word) or (is_new and word.casefold() in _UNNAMED):
            return ()
        wanted = ActorKind.ORGANIZATION if nominal == "organization" else ActorKind.PERSON
        for number in itertools.islice(self._order, bisect_right(self._order, head), None):
            if self.layout.sentence[number] > sentence + SENTENCES_AHEAD:
                break
            named = self._named.get(number)
            if named is None or named.kind is not wanted or (is_new and self._is_named_before(named, head)):
                continue
            if any(
                earlier == head and score > LEAST_LINK_AHEAD for score, earlier in self._reading.antecedents(number)
            ):
                return (named,)
        return ()

    def _is_named_before(self, party: Party, word: int) -> bool:
        return self._words_of[party][0] < word

    def _holders(self, office: str, countries: set[str]) -> set[Party]:
        """Who holds an office of that name, in one of the countries if given."""
        return {
            party
            for party, title in self._offices.items()
            if party.kind is ActorKind.PERSON
            and (office == _last_word(title) or (countries and _is_meant(office, title)))
            and (not countries or self._countries.get(party) in countries)
        }

    def _last_of(self, parties: Iterable[Party], before: int) -> Party | None:
        """The one of the parties who is last named before a word."""
        earlier = [
            (words[at - 1], party)
            for party in parties
            if (at := bisect_left(words := self._words_of.get(party, []), before))
        ]
        return max(earlier, key=lambda pair: pair[0])[1] if earlier else None

    def _linked(self, word: int, least: float) -> tuple[Party, ...]:
        if word in self._pending or (word, least) in self._unlinked or len(self._pending) >= LONGEST_CHAIN:
            return ()
        self._pending.add(word)
        try:
            candidates = self._agreeing(word, least)
            score, found = next(candidates, (0.0, ()))
            if found and found[0].kind is ActorKind.GROUP and self._is_he_or_she(word):
                # somebody named who fits nearly as well is likelier
                close = itertools.takewhile(lambda candidate: candidate[0] >= score - CLOSE, candidates)
                found = next((parties for _, parties in close if parties[0].kind is ActorKind.PERSON), found)
            if found:
                self._found.setdefault(word, found)
            else:
                self._unlinked.add((word, least))  # else it is tried again from every later word: 2 ** n times
            return found
        finally:
            self._pending.discard(word)
            if not self._pending:
                self._unlinked.clear()

    def _agreeing(self, word: int, least: float) -> Iterator[tuple[float, tuple[Party, ...]]]:
        """The parties that a word links to and agrees with, the best first, down to the score `least`."""
        for score, earlier in self._reading.antecedents(word):
            if score < least:
                return
            if score < LEAST_LINK_OF_NOUNS and self._is_other_noun(word, earlier):
                continue
            found = self._found.get(earlier) or self._named_at(earlier)
            pronoun = self.layout.words[earlier].casefold()
            if not found and pronoun in PRONOUNS - phrases.FIRST_PERSON - phrases.FIRST_PLURAL:
                found = self._linked(earlier, LEAST_LINK)
            elif not found and earlier in self._reading.nominals:
                found = self._resolve_noun(earlier, phrases.phrase_around(self.layout, earlier))
            if found and all(self._agrees(word, party) for party in found):
                yield score, found

    def _is_other_noun(self, word: int, earlier: int) -> bool:
        """Whether both are common nouns and not the same: "the chamber" and "the judiciary"."""
        are_nouns = all(n in self._reading.nominals and n not in self._named for n in (word, earlier))
        return are_nouns and self.layout.words[word].casefold() != self.layout.words[earlier].casefold()

    def _is_he_or_she(self, word: int) -> bool:
        return self.layout.words[word].casefold() in phrases.MALE | phrases.FEMALE

    def _agrees(self, word: int, party: Party) -> bool:
        """Whether gender and number of a pronoun, or the number and kind of a noun, fit the party."""
        pronoun = self.layout.words[word].casefold()
        gender = self._genders.get(party)
        if pronoun in phrases.MALE | phrases.FEMALE:
            wanted = "m" if pronoun in phrases.MALE else "f"
            return (party.kind is ActorKind.PERSON and gender in {None, wanted}) or self._is_one_person(party)
        if pronoun in phrases.NEUTER | phrases.PLURAL:
            return party.kind is not ActorKind.PERSON
        kind = self._reading.nominals.get(word)
        if kind is None or word in self._named:
            return True
        if self._may_be_one_person(word):
            return party.kind is ActorKind.PERSON or self._is_one_person(party)
        return party.kind is not ActorKind.PERSON

    def _may_be_one_person(self, noun: int) -> bool:
        return self._reading.nominals.get(noun) == "person" and not phrases.is_plural(self.layout.words[noun])

    def _is_one_person(self, party: Party) -> bool:
        """Whether a group is an unnamed person: "a senior official"."""
        head = self._heads.get(party)
        return head is not None and self._may_be_one_person(head)

    def named_before(self, word: int, sentences: int) -> Iterator[Party]:
        """The parties named before a word, the nearest first, as far back as `sentences` sentences before its own."""
        for number in self._before(word):
            if self.layout.sentence[number] < self.layout.sentence[word] - sentences:
                return
            yield from self._named_at(number)

    def _pair_before(self, word: int, kind: str) -> tuple[Party, ...]:
        """The two states or people named side by side ("Russia and Ukraine") not long before a word, or else of all
        that are named before it the two named most; in the order of the text."""
        count: dict[Party, int] = {}
        last: dict[Party, int] = {}
        for number in self._before(word):
            parties = self._sides_at(number, kind)
            is_near = self.layout.sentence[number] >= self.layout.sentence[word] - SENTENCES_OF_PAIR
            if is_near and len(parties) == 1 and number >= 2 and self.layout.words[number - 1] == "and":
                beside = self._sides_at(number - 2, kind)
                if len(beside) == 1 and beside != parties:
                    return (*beside, *parties)
            for party in parties:
                last.setdefault(party, number)
                count[party] = count.get(party, 0) + 1
        found = sorted(count, key=lambda p: (-count[p], -last[p]))[:2]
        return tuple(sorted(found, key=last.__getitem__)) if len(found) == 2 else ()

    def _sides_at(self, number: int, kind: str) -> tuple[Party, ...]:
        """Whom a word names, as states ("states": people count for theirs) or as people."""
        parties = self._named_at(number)
        if kind == "people":
            return tuple(party for party in parties if party.kind is ActorKind.PERSON)
        return tuple(
            state(self._countries[party]) if party.kind is ActorKind.PERSON else party
            for party in parties
            if party.kind is not ActorKind.PERSON or party in self._countries
        )

    def _before(self, word: int) -> Iterator[int]:
        """The words of names and states before a word, the nearest first."""
        return (self._order[n] for n in range(bisect_left(self._order, word) - 1, -1, -1))

    def _last_media(self, head: int) -> tuple[Party, ...]:
        """The newspaper, agency or station that was named last before the word."""
        for number in self._before(head):
            if self.layout.sentence[number] < self.layout.sentence[head] - SENTENCES_BACK:
                break
            named = self._named.get(number)
            if named is not None and named.kind is ActorKind.ORGANIZATION:
                first = number
                while self._named.get(first - 1) == named:
                    first -= 1
                if media.is_media(self.layout, (first, number)):
                    return (named,)
        return ()

    def _last_state(self, word: int) -> tuple[Party, ...]:
        for number in self._before(word):
            if number in self._states:
                return (state(self._states[number].country),)
        return ()


def _is_meant(office: str, title: str) -> bool:
    """Whether a word is another name of the office that a title ends with: "premier" of "Greek prime minister"."""
    name = f" {_without_complement(title)}"
    return name.endswith(_OFFICES_MEANT.get(office, ())) and not name.startswith((" vice", " deputy"))


def _last_word(title: str | None) -> str:
    """The head of an office: "minister" of "foreign minister of France"."""
    words = _without_complement(title or "").split()
    return words[-1] if words else ""


def _without_complement(title: str) -> str:
    return title.casefold().split(" of ")[0].split(" for ")[0]
