"""Those without a name, described by the words that stand for them: "a senior official", "the Prime Minister", "its
foreign ministry"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.extents import Extents
from onrecord.actors.names.namings import Namings
from onrecord.actors.offices.holders import holders_of, is_of_state, ministry_of, office_named
from onrecord.actors.parties import Party, group
from onrecord.actors.reference.agreement import Agreement
from onrecord.encoder.reading import Range
from onrecord.record import ActorKind

_IN_FULL: Final = {"PM": "Prime Minister"}


class Unnamed:
    """Those of one article, as they are found: `places` are the words that described each first and `owners` the states
    whose bodies they are; their nouns are added to `heads`. `resolve` gives whom a pronoun stands for."""

    def __init__(
        self,
        namings: Namings,
        extents: Extents,
        agreement: Agreement,
        offices: Mapping[Party, str],
        countries: Mapping[Party, str],
        heads: dict[Party, int],
        resolve: Callable[[int], tuple[Party, ...]],
    ) -> None:
        self._layout, self._namings, self._extents, self._agreement = namings.layout, namings, extents, agreement
        self._offices, self._countries, self._heads, self._resolve = offices, countries, heads, resolve
        self.places: dict[Party, Range] = {}
        self.owners: dict[Party, Party] = {}

    def described(self, head: int, span: Range) -> Party:
        """Whoever the words describe; "her ministry" by what she is minister of, and a body of a second state by its
        name too."""
        party = self._by_words(span)
        if party.key == "ministry" and self._agreement.is_he_or_she(span[0]):
            owner = next(iter(self._resolve(span[0])), None)
            party = group((ministry_of(self._offices.get(owner, "")) if owner is not None else None) or party.key)
        owner = self._state_with(head, span)
        if owner is not None and self.owners.setdefault(party, owner) != owner:
            party = group(f"{party.key} of {self._namings.name_of(owner)}")
            self.owners[party] = owner
        self._heads.setdefault(party, head)
        self.places.setdefault(party, self._whole(span))
        return party

    def holder_before(self, head: int, span: Range) -> tuple[Party, ...]:
        """Who holds a state's office and was described before in the same words, where the article names nobody who
        holds it: "the Prime Minister" of a government's own report."""
        office = office_named(self._layout.folded, head)
        if not is_of_state(office):
            return ()
        party = self._by_words(span)
        is_known = party in self.places and not holders_of(office, set(), self._offices, self._countries)
        return (party,) if is_known else ()

    def _by_words(self, span: Range) -> Party:
        description = phrases.describe(self._layout, self._whole(span))
        return group(_IN_FULL.get(description, description))

    def _whole(self, span: Range) -> Range:
        return span[0], self._extents.to_complement(span[1])

    def _state_with(self, head: int, span: Range) -> Party | None:
        """The state that "its" stands for before a body, "its foreign ministry": the subject of the sentence before
        or else what it is linked to."""
        if self._layout.folded[span[0]] != "its" or self._layout.folded[head] not in phrases.INSTITUTIONS:
            return None
        if (subject := self._namings.subject_before(span[0])) is not None:
            return subject
        return next((owner for owner in self._resolve(span[0]) if owner.kind is ActorKind.STATE), None)
