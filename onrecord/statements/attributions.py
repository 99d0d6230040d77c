"""What an attribution is, a statement in word numbers, and who is speaking at a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range, Trigger
from onrecord.record import Channel, Form, Mode


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement in word numbers, its parties not yet actors; a turn of a transcript has no `trigger`."""

    cue_word: int
    cue: Range | None
    source: Range | None
    content: tuple[Range, ...]
    speaker: Party | None
    addressees: tuple[Party, ...]
    form: Form
    mode: Mode
    channel: Channel | None
    trigger: Trigger | None

    def covers(self, word: int) -> bool:
        """Whether the word is among those attributed."""
        return any(first <= word <= last for first, last in self.content)

    @property
    def size(self) -> int:
        """The number of words attributed."""
        return sum(last - first + 1 for first, last in self.content)


class Speakers:
    """Gives the speaker of the smallest attribution around a word whose speaker is known."""

    def __init__(self, attributions: Iterable[Attribution] = ()) -> None:
        self._smallest: dict[int, tuple[int, Party]] = {}
        known = [(one.size, one.speaker, one.content) for one in reversed([*attributions]) if one.speaker]
        for size, speaker, content in sorted(known, key=itemgetter(0), reverse=True):
            for first, last in content:
                self._smallest.update(dict.fromkeys(range(first, last + 1), (size, speaker)))

    def add(self, attribution: Attribution) -> None:
        """Let the words of the attribution be its speaker's; of two of one size the first added counts."""
        if attribution.speaker is None:
            return
        smallest, size = self._smallest, attribution.size
        said = size, attribution.speaker
        for first, last in attribution.content:
            for word in range(first, last + 1):
                if smallest.setdefault(word, said)[0] > size:
                    smallest[word] = said

    def __call__(self, word: int) -> Party | None:
        """The speaker at the word."""
        around = self._smallest.get(word)
        return around[1] if around else None
