"""Those without a name whom a noun meant before: "an official with the ministry ... The official"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party
from onrecord.actors.reference.agreement import Agreement
from onrecord.actors.reference.antecedents import Antecedents
from onrecord.actors.reference.party_phrases import PartyPhrases
from onrecord.encoder.reading import Range, Reading
from onrecord.record import ActorKind

_UNNAMED: Final = frozenset("adviser aide diplomat envoy lawmaker officer official source".split())
SENTENCES_BACK: Final = 3  # to an unnamed one who spoke
_ORDINALS: Final = ("first", "second", "third")
PAIR: Final = 2
MOST_BACK: Final = 12  # places of a noun among which that one is


class SameNouns:
    """The nouns of one article; `found` is whom words stand for, as far as that is known, and `resolve_noun` gives whom
    a noun stands for that nothing has asked for yet."""

    def __init__(
        self,
        reading: Reading,
        around: PartyPhrases,
        agreement: Agreement,
        antecedents: Antecedents,
        found: dict[int, tuple[Party, ...]],
        resolve_noun: Callable[[int], tuple[Party, ...]],
        namings: Namings,
    ) -> None:
        self._layout, self._phrases, self._agreement = reading.layout, around, agreement
        self._antecedents, self._namings = antecedents, namings
        self._found, self._resolve_noun = found, resolve_noun
        self._nouns: dict[str, list[int]] = {}
        for word in sorted(reading.nominals):
            self._nouns.setdefault(self._layout.words[word].casefold(), []).append(word)

    def last_described(self, head: int) -> tuple[Party, ...]:
        """The unnamed one last described by the same noun: "an official with the ministry ... The official"."""
        same = self._nouns.get(self._layout.words[head].casefold(), [])
        back: list[int] = []  # to one who is known or new
        for at in range(bisect_left(same, head) - 1, -1, -1):
            if not self._agreement.are_two(head, same[at]):
                back.append(same[at])
                if back[-1] in self._found or not phrases.is_definite(self._layout, self._phrases.around(back[-1])):
                    break
        for number in reversed(back):  # each stands for the one before
            if number not in self._found:
                self._found[number] = self._resolve_noun(number)
        return self._found[back[0]] if back else ()

    def unnamed_before(self, head: int, span: Range) -> tuple[Party, ...]:
        """For "the official" the unnamed one who spoke shortly before, also as "one of the officials"."""
        noun, layout = self._layout.folded[head], self._layout
        if noun not in _UNNAMED or span != (head - 1, head) or layout.folded[head - 1] != "the":
            return ()
        least = layout.sentence[head] - SENTENCES_BACK
        for number in sorted((*self._last(noun, head), *self._last(f"{noun}s", head)), reverse=True):
            is_one = layout.folded[max(0, number - 3) : number] == ["one", "of", "the"]
            at = number - 3 if is_one else number
            if layout.sentence[number] < least:
                break
            if not self._antecedents.is_speaking(at) or (phrases.is_plural(layout.words[number]) and not is_one):
                continue
            first, _ = around = self._phrases.around(at)
            if at not in self._found and phrases.is_definite(layout, around):
                least = layout.sentence[number] - SENTENCES_BACK  # who is meant by "the official" there
                continue
            found = self._found.get(at) or self._resolve_noun(at)
            is_named = layout.words[first - 1] == "," and self._namings.person_at(first - 2) is not None
            return found if found and found[0].kind is ActorKind.GROUP and not is_named else ()
        return ()

    def _last(self, noun: str, before: int) -> list[int]:
        """Some places of a noun, the last before a word."""
        same = self._nouns.get(noun, [])
        at = bisect_left(same, before)
        return same[max(0, at - MOST_BACK) : at]

    def counted_before(self, head: int, span: Range) -> tuple[Party, ...]:
        """Those without names last counted as many by the same noun: "two US officials said ... The two officials"."""
        counts = phrases.COUNTS.intersection(self._layout.folded[span[0] : head])
        for first, number in self._introduced(head) if counts else ():
            if not counts.isdisjoint(self._layout.folded[max(0, first - 1) : number]):
                return self._found.get(number) or self._resolve_noun(number)
        return ()

    def nth_before(self, head: int, span: Range) -> tuple[Party, ...]:
        """The first or second of those without names by the same noun: "one envoy said ... another said ... The second
        envoy"."""
        before = self._layout.folded[span[0] : head]
        if len(before) != PAIR or before[0] != "the" or before[1] not in _ORDINALS:
            return ()
        introduced = list(self._introduced(head))[::-1]
        at = _ORDINALS.index(before[1])
        if len(introduced) < PAIR or at >= len(introduced):
            return ()
        number = introduced[at][1]
        return self._found.get(number) or self._resolve_noun(number)

    def _introduced(self, head: int) -> Iterator[Range]:
        """The places of the same noun before a word that tell of somebody new, with where their phrases begin, the last
        first: "two US officials"."""
        for number in reversed(self._last(self._layout.folded[head], head)):
            first, _ = around = self._phrases.around(number)
            if not phrases.is_definite(self._layout, around):
                yield first, number
