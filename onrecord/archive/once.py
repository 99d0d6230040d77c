"""What is told several times, once: by several articles, or as an event beside the contact or commitment that it is."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from onrecord.archive.found import Entry

# As in the readout of an article.
_TOLD_BY: Final = {
    "CONSULT": "contact",
    "AGREE": "commitment",
    "REJECT": "commitment",
    "REQUEST": "commitment",
    "THREATEN": "commitment",
}
_TELLING: Final = frozenset(_TOLD_BY.values())


class Told:
    """What a search has found so far."""

    def __init__(self) -> None:
        self._same: set[tuple[str, int]] = set()
        self._acts: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)

    def is_new(self, entry: Entry) -> bool:
        """Whether nothing that was found tells what the entry does; from now on the entry does.

        Nor is an event new whose contact was found in another article.
        """
        if entry.kind in _TELLING:
            self._acts[entry.article.id, entry.kind].append((entry.start, entry.end))
        number = entry.utterance if entry.utterance is not None else entry.occasion
        if number is not None:
            if (entry.kind, number) in self._same:
                return False
            self._same.add((entry.kind, number))
        acts = self._acts.get((entry.article.id, _TOLD_BY.get(entry.type or "", "")), ())
        return not any(start < entry.end and entry.start < end for start, end in acts)
