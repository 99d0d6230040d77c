"""Where a phrase that stands for somebody begins and ends, its parts, and the name that it has inside it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

from onrecord.actors import media, phrases
from onrecord.actors.beside import LONGEST_TITLE, Beside
from onrecord.actors.countries.states import StateForm
from onrecord.actors.names.namings import Namings
from onrecord.actors.names.spelling import is_acronym
from onrecord.actors.offices.joint_offices import JointOffice, find_joint_offices
from onrecord.actors.parties import Party
from onrecord.actors.phrases import PRONOUNS
from onrecord.actors.reference.documents import is_document
from onrecord.encoder.reading import Range, Reading
from onrecord.function_words import APOSTROPHES, ARTICLES, RELATIVE
from onrecord.heads import head_of
from onrecord.knowledge import fold, office_words, offices
from onrecord.record import ActorKind

_PREPOSITIONS: Final = frozenset("of for to with from by at in on against about under including and s".split())
_ENDS_TITLE: Final = _PREPOSITIONS | phrases.STRAYS | RELATIVE  # after a name
_LEADING: Final = frozenset("of by to with from for in on at s and".split())
COMPLEMENTS: Final = frozenset("for of with at from".split())
COMPLEMENT_REACH: Final = 8  # words from the end of a phrase to the end of its complement
_MINISTRY_OF: Final = (["ministry", "of"], ["department", "of"])
_STAFF: Final = frozenset("administration aide aides campaign camp family government loyalists officials team".split())
# The phrases of an article are asked for four to eight times each.
_kept = functools.lru_cache(maxsize=1 << 9)


class Extents:
    """Phrases of one article, and the names inside them; `beside` gives those beside them."""

    def __init__(self, reading: Reading, namings: Namings) -> None:
        self._layout, self._nominals, self._person_at = reading.layout, reading.nominals, namings.person_at
        self._named, self._states = namings.named, namings.states
        self._whole = set(self._named) | {n for n, m in self._states.items() if m.form is not StateForm.ADJECTIVE}
        self._between = {n for n, word in enumerate(self._layout.words) if word in "-–" and self._is_between_people(n)}
        self._joint = {
            number: office
            for office in find_joint_offices(self._layout, namings.mentions)
            for number in range(office.first, office.last + 1)
        }
        # the words that no phrase is cut at: of names and offices, "with" in "an official with the ministry"
        self._uncut = self._whole | self._joint.keys() | self._of_aides()
        self.beside = Beside(namings, {trigger.word for trigger in reading.triggers if trigger.task == "statement"})

    def _is_between_people(self, hyphen: int) -> bool:
        """Whether a hyphen stands between two people: "the Trump-Putin call"."""
        before, after = self._person_at(hyphen - 1), self._person_at(hyphen + 1)
        return before is not None and after is not None and self._person_at(hyphen) is None

    @_kept
    def joint_office(self, span: Range) -> JointOffice | None:
        """The office of several states that a phrase is, or is a part of."""
        head = head_of(self._layout, *span)
        office = self._joint.get(head)
        return office if office is not None and office.is_meant(span, head) else None

    @_kept
    def parts(self, span: Range) -> list[Range]:
        """The phrases of a span, each of which stands for somebody: "Peru and Chile" are two."""
        (first, last), sentence = span, self._layout.sentence
        while first < last and (
            self._layout.words[first].casefold() in _LEADING
            or not self._layout.words[first][0].isalnum()
            or (sentence[first] < sentence[last] and last in self._whole)
        ):
            first += 1
        while first < last and self._hangs_on(last):
            last -= 1
        first, last = phrases.from_pronoun(self._layout, (first, last))
        span = first, self._to_office(last)
        parts = phrases.conjuncts(self._layout, span, self._uncut, self._between)
        nations = [p for p in parts if (m := self._states.get(p[1])) is not None and m.form is StateForm.ADJECTIVE]
        if len(parts) == 1:
            return [span]
        if nations and not phrases.is_of_sides(self._layout, span):
            # "Russian and Syrian officials" are one group, the Russian and Syrian presidents are two sides
            return [span]
        if len(parts) > 1 and all(self._is_nominal(part) for part in parts) and not self._is_apposition(parts):
            return parts
        return [span]

    def _of_aides(self) -> set[int]:
        """The words "with" that tell for whom somebody works: "an official with the ministry"."""
        words = self._layout.words
        return {n for n, word in enumerate(words) if word == "with" and n > 0 and words[n - 1] in phrases.STAFF}

    def _is_apposition(self, parts: Sequence[Range]) -> bool:
        """Whether a noun and a name with a comma between them are one: "the employers' union, Harbour Voice". A body
        is not one with what has another name in it: "officials from Harbour Voice, Reef Fund"."""
        if len(parts) != 2:
            return False
        (first, last), (name, end) = parts
        name, noun = self._after_article(name), head_of(self._layout, first, last)
        if self._layout.words[last + 1] != "," or not self._is_one_name(name, end):
            return False
        is_one = noun in self._nominals and noun not in self._whole and not phrases.is_plural(self._layout.words[noun])
        is_person = self._named[name].kind is ActorKind.PERSON
        return is_one and (is_person or self._whole.isdisjoint(range(first, last + 1)))

    def _after_article(self, number: int) -> int:
        return number + 1 if self._layout.words[number].casefold() in ARTICLES else number

    def _is_one_name(self, first: int, last: int) -> bool:
        named = self._named.get(first)
        return named is not None and all(self._named.get(number) == named for number in range(first + 1, last + 1))

    def _hangs_on(self, last: int) -> bool:
        """Whether the last word was taken in with the phrase and is none of it: "Beijing again", "China which"."""
        word = self._layout.words[last].casefold()
        return last not in self._whole and (not word[0].isalnum() or word in phrases.STRAYS)

    def _to_office(self, last: int) -> int:
        """The end of the office and name that a phrase was cut within: "the Thai Prime" Minister Ana Ruiz."""
        words = self._layout.words
        named = self._named.get(last)
        if named is not None and named.kind is ActorKind.ORGANIZATION:
            return self._to_title(last)
        if named is not None or last in self._states or words[last].casefold() in PRONOUNS:
            return last
        office = offices().starting(self._layout.folded[last : last + 4], 0)
        if office is None and last + 1 < len(words) and self._layout.sentence[last + 1] == self._layout.sentence[last]:
            office = offices().starting([fold(words[last + 1])], 0)
            last += 1 if office is not None else 0
        if office is None:
            return self._to_title(last)
        last += office[0] - 1
        while self._person_at(last + 1) is not None:
            last += 1
        return last

    def _to_title(self, last: int) -> int:
        """The end of the name that a phrase was cut before: "Bank of Peru" senior researcher Ana Ruiz."""
        at = last + 1
        while at <= last + LONGEST_TITLE and at < len(self._layout) and self._is_of_title(at):
            at += 1
        person = self._person_at(at)
        if person is None or at == last + 1 or self._layout.sentence[at] != self._layout.sentence[last]:
            return last
        while self._named.get(at + 1) == person:
            at += 1
        return at

    def _is_of_title(self, number: int) -> bool:
        """Whether a word can stand between a body and the name of who works for it: "(RF) vice president"."""
        word = self._layout.words[number]
        is_mark = word in APOSTROPHES | {"s", "(", ")"} or (word.isupper() and self._layout.words[number - 1] == "(")
        is_title = fold(word) in office_words() or offices().starting([fold(word)], 0) is not None
        return number not in self._named and (is_mark or is_title or self._nominals.get(number) == "person")

    def _is_nominal(self, part: Range) -> bool:
        head = head_of(self._layout, *part)
        return (
            head in self._named
            or head in self._states
            or self._layout.words[head].casefold() in PRONOUNS
            or head in self._nominals
            or is_document(self._layout.words[head])
        )

    @_kept
    def head(self, span: Range) -> int:
        """The last word of the name inside a phrase, else its noun; behind a body's that of whoever works for it: "a
        ministry of foreign affairs" spokesman."""
        named, head = self.name_inside(span), head_of(self._layout, *span)
        is_of_staff = self._layout.words[span[1]].casefold() in phrases.STAFF and span[1] > head + 2
        is_behind = is_of_staff and self._layout.folded[head : head + 2] in _MINISTRY_OF
        return named or (span[1] if is_behind else head)

    @_kept
    def name_inside(self, span: Range) -> int | None:
        """The last word of the person whom the phrase names, not as owner or object: "UN envoy (to Chad) Ana Ruiz";
        or of the body that it is about: "the daily Le Soir", "the MENA news agency"."""
        comma = next((n for n in range(span[1] - 1, span[0], -1) if self._layout.words[n] == ","), None)
        if comma is not None and self._is_apposition([(span[0], comma - 1), (comma + 1, span[1])]):
            return span[1]
        found = None
        for number in range(span[0], span[1] + 1):
            if found is not None and self._ends_title(number):
                break
            named = self._named.get(number)
            is_first = named is not None and self._named.get(number - 1) != named
            if not is_first or named is None:
                continue
            last = number
            while self._named.get(last + 1) == named:
                last += 1
            before = self._before_titles(span[0], number, named)
            if before == "," and phrases.is_plural(self._layout.words[head_of(self._layout, *span)]):
                continue  # "officials from Peru, Harbour Voice"
            after = "".join(self._layout.words[last + 1 : last + 3])
            is_owner = after in {"'s", "’s"} or after[:1] in APOSTROPHES or self._is_of_staff(last, span, named)
            is_whole = last == span[1] or media.is_kind_of_body(self._layout, (span[0], number), (last + 1, span[1]))
            is_of_body = before == "s" and last == span[1] and head_of(self._layout, *span) in self._whole
            is_free = before not in _PREPOSITIONS or is_of_body  # "the Union of Peru's Ana Ruiz"
            if is_free and not is_owner and (named.kind is ActorKind.PERSON or is_whole):
                found = last
        return found

    def _is_of_staff(self, last: int, span: Range, named: Party) -> bool:
        """Whether the last word of a person's name tells whose staff a phrase is: "a Lund administration official"."""
        is_staff = last < span[1] and self._layout.words[last + 1] in _STAFF
        return is_staff and named.kind is ActorKind.PERSON

    def _ends_title(self, number: int) -> bool:
        """Whether a word after a name cannot stand in a title before another: "the former Lund" envoy Ana Ruiz; its
        acronym can, "Arab League (AL) chief Ana Ruiz"."""
        word = self._layout.words[number]
        around = self._layout.words[number : number + 3] if word == "(" else self._layout.words[number - 2 : number + 1]
        if around[::2] == ["(", ")"] and is_acronym(around[1]):
            return False
        return not word[0].isalnum() or word.casefold() in _ENDS_TITLE

    def _before_titles(self, first: int, name: int, party: Party) -> str:
        """The word before a name and the titles before it: "of" in "an ally of Cuban President ..."; before a body also
        the words of its own name that were not found: "for" in "for Glasgow City Council"."""
        is_body = party.kind is not ActorKind.PERSON
        number = name - 1 if is_body else self._before_office(first, name) - 1
        if is_body and number >= first and self._layout.words[number].casefold() in ARTICLES:
            number -= 1
        while (
            number >= first
            and self._layout.words[number][0].isupper()
            and (is_body or number not in self._whole or number + 1 < name)
        ):
            number = self._first_of_name(number) - 1
        return self._layout.words[number].casefold() if number >= first else ""

    def _first_of_name(self, number: int) -> int:
        """The first word of the name of a body that a word is in, else the word."""
        body = self._named.get(number)
        while body is not None and body.kind is ActorKind.ORGANIZATION and self._named.get(number - 1) == body:
            number -= 1
        return number

    def _before_office(self, first: int, name: int) -> int:
        """The first word of the office that ends before a name, of several words or after a nation's: "Secretary of
        State" Ana Ruiz, "Peruvian leader" Ana Ruiz."""
        begin = max(first, name - LONGEST_TITLE)
        folded = self._layout.folded[begin:name]
        for at in range(len(folded)):
            office = offices().starting(folded, at)
            nation = self._states.get(begin + at - 1)
            is_nations = nation is not None and nation.form is StateForm.ADJECTIVE
            if office is not None and office[0] == len(folded) - at and (is_nations or office[0] > 1):
                return begin + at
        return name

    def to_complement(self, last: int) -> int:
        """The end of what a phrase goes on with: "a spokesman" for the ministry."""
        words = self._layout.words
        if last + 1 >= len(words) or words[last + 1] not in COMPLEMENTS:
            return last
        for number in range(last + 2, min(last + COMPLEMENT_REACH, len(words))):
            is_deed = words[number - 1] == "with" and words[number].endswith("ing")  # "charged a man with plotting"
            if (
                self._layout.sentence[number] != self._layout.sentence[last]
                or not words[number][0].isalnum()
                or is_deed
            ):
                break
            is_party = number in self._whole or number in self._nominals
            if is_party and not (number + 1 in self._whole or number + 1 in self._nominals):
                return number
        return last
