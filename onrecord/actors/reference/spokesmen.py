"""For which body somebody speaks who says "we": Reef Farmers for its chairman, and the family for its lawyer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from onrecord.actors import codes, phrases
from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range
from onrecord.function_words import APOSTROPHES
from onrecord.knowledge import fold_words, organizations
from onrecord.record import ActorKind

# What bodies of a state are called; who speaks for one speaks for the state.
_OF_STATE: Final = frozenset(
    """administration army cabinet consulate court department embassy forces government house junta ministry navy
    office parliament police presidency senate treasury""".split()
)
_BODIES: Final = phrases.INSTITUTIONS - _OF_STATE | frozenset("group movement organisation party".split())
_OFFICES_OF_STATE: Final = frozenset("ambassador minister premier".split())
_NO_MORE: Final = frozenset("ex former late then".split())  # holds an office
_COUNSEL: Final = frozenset("attorney barrister lawyer lawyers solicitor".split())
_ITS: Final = frozenset(("its", "their"))
_MEMBER_OF: Final = frozenset("of from with".split())

Whom = Callable[[int], tuple[Party, ...]]
"""The parties that a word stands for."""


class Spokesmen:
    """Those of one article; `posts` are the words of people's offices, `described` those for whoever has no name."""

    def __init__(
        self, namings: Namings, posts: Mapping[Party, Range], described: Mapping[Party, Range], whom: Whom
    ) -> None:
        self._namings, self._layout = namings, namings.layout
        self._posts, self._described, self._whom = posts, described, whom

    def body_of(self, speaker: Party) -> Party | None:
        """The body, or the clients, that a person or somebody without a name speaks for; None for a state's."""
        if speaker.kind is ActorKind.PERSON:
            post = self._posts.get(speaker)
            found = [*(self._in_office(post) if post is not None else ()), *self._beside_name(speaker)]
        elif speaker.kind is ActorKind.GROUP and speaker in self._described:
            found = [*self._in_description(self._described[speaker])]
        else:
            found = []
        return next((body for body in found if body != speaker), None)

    def _in_office(self, post: Range) -> Iterator[Party]:
        """Those of "chairman of Reef Farmers", "the union's president", "its director", "party spokesman"."""
        first, last = post
        words = self._layout.folded
        if not (_OFFICES_OF_STATE | _NO_MORE).isdisjoint(words[max(0, first - 1) : last + 1]):
            return
        is_counsel = not _COUNSEL.isdisjoint(words[first : last + 1])
        for number in range(max(0, first - 1), last + 1):
            if number < first and words[number] not in _ITS:
                continue
            is_client = is_counsel and not APOSTROPHES.isdisjoint(self._layout.words[number + 1 : number + 2])
            yield from self._bodies_at(number, is_client)

    def _bodies_at(self, number: int, is_client: bool) -> Iterator[Party]:
        word, named = self._layout.folded[number], self._namings.at(number)
        if named:
            if self._layout.words[number + 1 : number + 2] == ["-"]:
                return  # "a Harvard-trained"
            if is_client or (named[0].kind is ActorKind.ORGANIZATION and not self._is_of_state(number)):
                yield named[0]
        elif is_client or word in _ITS or word in _BODIES:
            kinds = {ActorKind.ORGANIZATION, ActorKind.GROUP} if is_client else {ActorKind.ORGANIZATION}
            yield from (party for party in self._whom(number) if party.kind in kinds)

    def _beside_name(self, person: Party) -> Iterator[Party]:
        """Those of "the UN's Ana Ruiz", "Ana Ruiz, of Reef Farmers", "Ana Ruiz of the union"."""
        words = self._layout.folded
        for first, last in self._namings.places_of(person):
            at = last + 1 + (words[last + 1 : last + 2] == [","])
            is_of = not _MEMBER_OF.isdisjoint(words[at : at + 1])
            beside = [first - 3] * (words[first - 2 : first] == ["'", "s"])
            beside += [at + 1 + (words[at + 1 : at + 2] == ["the"])] * is_of
            for number in self._namings.named.keys() & beside:
                yield from self._bodies_at(number, is_client=False)

    def _in_description(self, phrase: Range) -> Iterator[Party]:
        """Those of "a Reef Farmers official", "an official of the union"."""
        if not phrases.AIDES.isdisjoint(self._layout.folded[phrase[0] : phrase[1] + 1]):
            for number in range(phrase[0], phrase[1] + 1):
                yield from self._bodies_at(number, is_client=False)

    def _is_of_state(self, number: int) -> bool:
        """Whether the name at a word is that of a body of a state: "Foreign Ministry", "Pentagon"."""
        first, last = self._namings.name_around(number)
        words = self._layout.folded[first : last + 1]
        known = organizations().get(fold_words(" ".join(self._layout.words[first : last + 1])))
        is_known = known is not None and known.country is not None and known.code.endswith(codes.OF_STATES)
        return is_known or not _OF_STATE.isdisjoint(words)
