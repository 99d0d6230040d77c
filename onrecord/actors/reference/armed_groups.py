"""Which armed group "the rebels" or "the militia" are: the only one that was named before."""

from __future__ import annotations

import itertools
from typing import Final

from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range
from onrecord.function_words import RELATIVE
from onrecord.knowledge import fold_words, organizations
from onrecord.record import ActorKind

_ARMED: Final = frozenset("guerrillas insurgents militants militia rebels".split())
_BESIDE: Final = _ARMED | frozenset("guerrilla insurgent militant rebel".split())
_CODES: Final = ("REB", "INS", "SEP", "UAF")
NAMES_BACK: Final = 300  # words of names before "the rebels" among which their group is


def armed_group_before(namings: Namings, head: int, span: Range) -> tuple[Party, ...]:
    """The one armed group named before "the rebels"; nobody where several are, or other rebels are told of."""
    layout = namings.layout
    if layout.folded[head] not in _ARMED or span[0] != head - 1 or layout.folded[span[0]] != "the":
        return ()
    if layout.folded[head + 1 : head + 2] and layout.folded[head + 1] in RELATIVE | {"in", "of", "from"}:
        return ()
    if _is_elsewhere(namings, head):
        return ()
    near = itertools.islice(namings.before(head), NAMES_BACK)
    groups = {namings.named[n]: None for n in near if n in namings.named and _is_armed(namings, n)}
    return tuple(groups) if len(groups) == 1 else ()


def _is_elsewhere(namings: Namings, head: int) -> bool:
    """Whether the sentence tells in which country the rebels are: "In Peru, the rebels"."""
    words, start = namings.layout.folded, namings.layout.sentence_around(head).start
    return any(words[n] == "in" and namings.state_at(n + 1) is not None for n in range(start, head - 1))


def _is_armed(namings: Namings, number: int) -> bool:
    """Whether the name that ends with a word is an armed group's: as it is known, or by "the Reef Front rebels"."""
    party, layout = namings.named[number], namings.layout
    first, last = namings.name_around(number)
    if party.kind is not ActorKind.ORGANIZATION or number < last:
        return False
    known = organizations().get(fold_words(" ".join(layout.words[first : number + 1])))
    if known is not None and known.code.endswith(_CODES):
        return True
    return bool(layout.folded[number + 1 : number + 2]) and layout.folded[number + 1] in _BESIDE
