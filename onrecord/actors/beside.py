"""Who is named beside a phrase between commas: "the foreign minister, Karin Lund,"."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range
from onrecord.function_words import ARTICLES, POSSESSIVES

_GOING_ON: Final = [[], *([word] for word in "of for at with in from , . ) ;".split())]  # after an apposition
LONGEST_TITLE: Final = 6  # words


class Beside:
    """The people named beside the phrases of one article; `cues` are the words that tell who says something."""

    def __init__(self, namings: Namings, cues: Container[int]) -> None:
        self._layout, self._person_at, self._cues = namings.layout, namings.person_at, cues

    def people_after(self, last: int) -> tuple[Party, ...]:
        """The people named between commas after a phrase: "the presidents of Peru and Chile, Ana Ruiz and Juan
        Tovar,"."""
        words, found = self._layout.words, dict[Party, None]()
        number = last + 1
        while number < len(words) and self._layout.sentence[number] == self._layout.sentence[last]:
            person = self._person_at(number)
            if person is not None:
                found[person] = None
            elif words[number] not in {",", "and"}:
                break
            number += 1
        return tuple(found) if words[last + 1 : last + 2] == [","] else ()

    def person_before(self, head: int, span: Range) -> Party | None:
        """The person named before a phrase and a comma: "Karin Lund, chief executive officer of"."""
        comma, last = self._comma_before(span), max(head, span[1])
        goes_on = self._layout.words[last + 1 : last + 2] in _GOING_ON
        return self._person_at(comma - 1) if comma is not None and goes_on else None

    def person_after(self, head: int, span: Range) -> Party | None:
        """The person named after a phrase and a comma: "the foreign minister, Karin Lund,"."""
        words, sentences = self._layout.words, self._layout.sentence
        for number in range(head + 1, min(span[1] + 4, len(words) - 1)):
            if words[number] == "," and sentences[number] == sentences[head]:
                return self._person_at(number + 1) or self._person_described(number + 1)
            if number > span[1] or words[number] == "including":
                break
        return None

    def _person_described(self, first: int) -> Party | None:
        """The person named at the end of an apposition that begins with a word: "a diplomat named Karin Lund,"."""
        words, last = self._layout.words, first
        while last < first + LONGEST_TITLE and last < len(words) and self._person_at(last) is None:
            is_article = last == first and words[last].casefold() in ARTICLES
            if not (is_article or words[last] == "-" or self._is_before_head(last)):
                return None
            last += 1
        person = self._person_at(last)
        while person is not None and self._person_at(last) == person:
            last += 1
        is_closed = words[last : last + 1] in ([","], ["."]) and words[last + 1 : last + 2] != ["and"]
        return person if is_closed and self._layout.sentence[last] == self._layout.sentence[first] else None

    def _comma_before(self, span: Range) -> int | None:
        """The comma that a phrase stands after, with its article and the words of its title: ", chief" officer."""
        words, first = self._layout.words, span[0]
        if words[first].casefold() not in ARTICLES:
            while first > 0 and span[0] - first < LONGEST_TITLE and self._is_before_head(first - 1):
                first -= 1
            first -= first > 0 and words[first - 1].casefold() in ARTICLES | POSSESSIVES
        return first - 1 if first > 1 and words[first - 1] == "," else None

    def _is_before_head(self, number: int) -> bool:
        word = self._layout.words[number]
        return word.isalpha() and word.casefold() not in phrases.IN_NO_TITLE and number not in self._cues
