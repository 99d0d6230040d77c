"""The phrase of a noun that nothing asks for yet: as the model marks it as somebody's, or else by its grammar."""

from __future__ import annotations

from onrecord.actors import phrases
from onrecord.actors.extents import Extents
from onrecord.encoder.reading import Range, Reading
from onrecord.encoder.spans import PARTY_ROLES


class PartyPhrases:
    """Those of one article."""

    def __init__(self, reading: Reading, extents: Extents) -> None:
        self._layout = reading.layout
        marked = {
            part
            for trigger in reading.triggers
            for role in PARTY_ROLES & trigger.roles.keys()
            for span in trigger.roles[role]
            for part in extents.parts(span)
        }
        # of two phrases of a noun the longer
        self._marked = {extents.head(part): part for part in sorted(marked, key=lambda p: p[1] - p[0])}

    def around(self, head: int) -> Range:
        """The phrase of a common noun: "an official of the Harbour Board", where that is who spoke."""
        return self._marked.get(head) or phrases.phrase_around(self._layout, head)
