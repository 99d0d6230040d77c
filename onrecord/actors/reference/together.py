"""Two people who met or said something together: whom "the two" and "the leaders" are after it, and which of them "the
latter" is."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range, Reading

SENTENCES_BACK: Final = 2  # to two who are "the two"
SENTENCES_BACK_OF_LEADERS: Final = 3
PAIR: Final = 2
_ROLES: Final = ("participant", "source")
_LEADERS: Final = frozenset("leaders lawmakers men ministers premiers presidents secretaries senators".split())
_BEFORE_LEADERS: Final = frozenset("foreign prime defence defense finance".split())
_OTHERS: Final = (["of"], ["from"], ["who"])

Two = tuple[Party, ...]


class Together:
    """The pairs of one article, by what the model marks as those who take part or speak."""

    def __init__(self, reading: Reading, namings: Namings) -> None:
        self._namings, self._layout = namings, reading.layout
        pairs: dict[int, Two] = {}
        for trigger in reading.triggers:
            for role in _ROLES:
                spans = sorted(trigger.roles.get(role, ()))
                named = [(n, p) for first, last in spans for n in range(first, last + 1) if (p := namings.person_at(n))]
                people = tuple(dict.fromkeys(person for _, person in named))
                if len(people) == PAIR:
                    pairs[named[-1][0]] = people
        self._ends = sorted(pairs)
        self._pairs = pairs

    def two_before(self, word: int, sentences: int = SENTENCES_BACK) -> Two:
        """The only two who did something together before a word, not many sentences before its own."""
        sentence = self._layout.sentence
        before = self._ends[: bisect_left(self._ends, word)]
        pairs = {self._pairs[end] for end in before if sentence[end] >= sentence[word] - sentences}
        return next(iter(pairs)) if len({frozenset(pair) for pair in pairs}) == 1 else ()

    def leaders_before(self, head: int, span: Range) -> Two:
        """The two whom "the leaders" or "the foreign ministers" are who have just met."""
        before = self._layout.folded[span[0] : head]
        are_bare = before[:1] == ["the"] and _BEFORE_LEADERS.issuperset(before[1:]) and span[1] == head
        are_others = self._layout.folded[span[0] - 1] == "of" or self._layout.folded[head + 1 : head + 2] in _OTHERS
        if self._layout.folded[head] not in _LEADERS or not are_bare or are_others:
            return ()
        return self.two_before(head, SENTENCES_BACK_OF_LEADERS)

    def one_of_two(self, head: int, span: Range) -> Two:
        """The first or the second of two who did something together or are named alone not long before "the former" or
        "the latter", which of more is the last."""
        words, sentences = self._layout.folded, self._layout.sentence
        if span != (head - 1, head) or words[head - 1] != "the" or words[head] not in {"former", "latter"}:
            return ()
        is_latter = words[head] == "latter"
        for back in range(SENTENCES_BACK + 1):
            start, stop = (bisect_left(sentences, sentences[head] - back + n) for n in (0, 1))
            people = tuple(dict.fromkeys(p for n in range(start, min(head, stop)) if (p := self._namings.person_at(n))))
            if people:
                two = self.two_before(head, back) or people
                return (
                    (two[is_latter],) if len(two) == PAIR else people[-1:] if is_latter and len(people) > PAIR else ()
                )
        return ()
