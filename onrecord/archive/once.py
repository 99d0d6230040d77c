"""What is told several times, once: by several articles, or as an event beside the contact or commitment that it is."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Hashable
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
_COPIED: Final = frozenset({"commitment", "event"})
_COPIED_WITHIN: Final = datetime.timedelta(3)  # in which an agency's report is printed
_NO_DAY: Final = "0001-01-01"


class Told:
    """What a search has found so far."""

    def __init__(self) -> None:
        self._same: set[tuple[str, int]] = set()
        self._acts: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        self._worded: dict[Hashable, tuple[str, datetime.date]] = {}

    def is_new(self, entry: Entry) -> bool:
        """Whether nothing that was found tells what the entry does; from now on the entry does.

        Nor is an event new whose contact was found in another article. Commitments and events of two articles are the
        same where these have them in the same words, as copies of one report do.
        """
        if entry.kind in _TELLING:
            self._acts[entry.article.id, entry.kind].append((entry.start, entry.end))
        number = entry.utterance if entry.utterance is not None else entry.occasion
        if number is not None:
            if (entry.kind, number) in self._same:
                return False
            self._same.add((entry.kind, number))
        elif entry.kind in _COPIED and self._is_copied(entry):
            return False
        acts = self._acts.get((entry.article.id, _TOLD_BY.get(entry.type or "", "")), ())
        return not any(start < entry.end and entry.start < end for start, end in acts)

    def _is_copied(self, entry: Entry) -> bool:
        parties = frozenset(party.id for party in entry.by), frozenset(party.id for party in entry.to)
        said = entry.kind, entry.force or entry.type, parties, tuple(entry.text.casefold().split())
        article, day = entry.article.id, datetime.date.fromisoformat((entry.article.published or _NO_DAY)[:10])
        first, its_day = self._worded.setdefault(said, (article, day))
        return first != article and abs(day - its_day) <= _COPIED_WITHIN
