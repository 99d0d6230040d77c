"""Which earlier mention of an article a word takes up, and whom that names: the model's links, as far as what they
lead to agrees with the word."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party
from onrecord.actors.phrases import PRONOUNS
from onrecord.actors.reference import documents
from onrecord.actors.reference.agreement import Agreement
from onrecord.encoder.reading import Reading
from onrecord.record import ActorKind

LEAST_LINK: Final = -0.5  # below it a pronoun stands for nobody that the article names
LEAST_LINK_OF_NOUNS: Final = 4.0  # two different ones: "the minister" and "the official"
CLOSE: Final = 3.0  # a link that much worse than the best is nearly as good
LONGEST_CHAIN: Final = 150  # links from a word to the name that it stands for; Python allows some 250
_SUBJECTS: Final = frozenset(("he", "she", "it"))


class Antecedents:
    """Those of one article; `found` is whom words stand for, as far as that is known, and what they are found to stand
    for is added. `resolve_noun` gives whom a noun stands for that nothing has asked for yet."""

    def __init__(
        self,
        reading: Reading,
        namings: Namings,
        agreement: Agreement,
        found: dict[int, tuple[Party, ...]],
        resolve_noun: Callable[[int], tuple[Party, ...]],
    ) -> None:
        self._reading, self._layout, self._nominals = reading, reading.layout, reading.nominals
        self._namings, self._agreement = namings, agreement
        self._found, self._resolve_noun = found, resolve_noun
        self._speaking = _words_of(reading, "source")
        self._acting = self._speaking | _words_of(reading, "by")
        self._state_of: dict[int, Party] = {}
        self._pending: set[int] = set()
        self._unlinked: set[tuple[int, float]] = set()  # known to stand for nobody, while words are pending

    def state_of(self, noun: int) -> Party | None:
        """The state that the noun of a body of it is linked to: "the court"."""
        return self._state_of.get(noun)

    def is_speaking(self, word: int) -> bool:
        """Whether a word is in the source of a statement."""
        return word in self._speaking

    def linked(self, word: int, least: float) -> tuple[Party, ...]:
        """Whom a word stands for by its links, down to the score `least`."""
        if word in self._pending or (word, least) in self._unlinked or len(self._pending) >= LONGEST_CHAIN:
            return ()
        self._pending.add(word)
        try:
            candidates = self.agreeing(word, least)
            score, earlier, found = next(candidates, (0.0, word, ()))
            close = itertools.takewhile(lambda candidate: candidate[0] >= score - CLOSE, candidates)
            spoke = self._is_acting_pronoun(word) and self._speaks_before(earlier, word)
            if found and found[0].kind is ActorKind.GROUP and self._agreement.is_he_or_she(word) and not spoke:
                # somebody named who fits nearly as well is likelier
                found = next((parties for _, _, parties in close if parties[0].kind is ActorKind.PERSON), found)
            elif found and self._is_acting_pronoun(word) and not spoke:
                found = next((parties for _, at, parties in close if self._speaks_before(at, word)), found)
            if found and word not in self._nominals:  # a noun may stand for another in spite of its link
                self._found.setdefault(word, found)
            elif not found:
                self._unlinked.add((word, least))  # else it is tried again from every later word: 2 ** n times
            return found
        finally:
            self._pending.discard(word)
            if not self._pending:
                self._unlinked.clear()

    def agreeing(self, word: int, least: float) -> Iterator[tuple[float, int, tuple[Party, ...]]]:
        """The parties that a word links to and agrees with, with the score and the earlier word, the best first, down
        to the score `least`."""
        for score, earlier in self._reading.antecedents(word):
            if score < least:
                return
            if score < LEAST_LINK_OF_NOUNS and self._agreement.are_other_nouns(word, earlier):
                continue
            if earlier in self._namings.named and documents.is_reader(
                self._layout, self._namings.name_around(earlier)[0]
            ):
                continue  # "a letter seen by Reuters" is not theirs
            found = self._found.get(earlier) or self._namings.at(earlier)
            pronoun = self._layout.words[earlier].casefold()
            if not found and pronoun in PRONOUNS - phrases.FIRST_PERSON - phrases.FIRST_PLURAL:
                found = self.linked(earlier, LEAST_LINK)
            elif not found and earlier in self._nominals:
                found = self._found[earlier] = self._resolve_noun(earlier)
            if any(self._agreement.is_body_of_state(word, party) for party in found):
                self._state_of[word] = found[0]
                return  # what it links to less is likelier wrong than a body of that state
            if found and (self._are_they(word, found) or all(self._agreement.fits(word, party) for party in found)):
                yield score, earlier, found

    def _are_they(self, word: int, parties: tuple[Party, ...]) -> bool:
        """Whether a word is "they" and several are meant, such as "the two ministers"."""
        return len(parties) > 1 and self._layout.folded[word] in phrases.PLURAL

    def _is_acting_pronoun(self, word: int) -> bool:
        """Whether a word is a pronoun of one who says or undertakes something."""
        return word in self._acting and self._layout.folded[word] in _SUBJECTS

    def _speaks_before(self, earlier: int, word: int) -> bool:
        """Whether an earlier word is who says something in the sentence of a word or the one before."""
        return earlier in self._speaking and self._layout.sentence[word] - self._layout.sentence[earlier] <= 1


def _words_of(reading: Reading, role: str) -> set[int]:
    """The words in a role to any statement or commitment."""
    triggers = (trigger for trigger in reading.triggers if trigger.task in {"statement", "commitment"})
    spans = (span for trigger in triggers for span in trigger.roles.get(role, ()))
    return {word for first, last in spans for word in range(first, last + 1)}
