"""Who told somebody what he was told: the other side of the contact that it ends, or whom he had asked.

"Lund met Vogt and was told that ...", "Lund had asked Vogt for troops, and been promised ...".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.parties import Party, Resolve
from onrecord.contacts.occasions import Occasion
from onrecord.function_words import AND_BUT, HE_SHE_THEY
from onrecord.record import Mode
from onrecord.statements.attributions import Attribution
from onrecord.statements.tellers import ASK, first_of_passive
from onrecord.text import Layout

_TOLD: Final = frozenset("advised assured given informed notified promised told warned".split())
_HE: Final = HE_SHE_THEY | {"it"}
Sides = tuple[Party, ...]
BOTH: Final = 2
REACH: Final = 1  # sentences back to the contact that a pronoun was told something in


def with_tellers(
    layout: Layout, attributions: Sequence[Attribution], occasions: Iterable[Occasion], resolve: Resolve
) -> tuple[Attribution, ...]:
    """The attributions; what somebody was told by nobody who is named has the other side as its speaker."""
    sides = sorted([*_met(occasions, resolve), *_asked(layout, attributions)], key=lambda pair: pair[0])
    return tuple(
        _with_teller(layout, one, sides, resolve)
        if one.speaker is None and one.source is None and one.mode is Mode.SPEECH and one.cue is not None
        else one
        for one in attributions
    )


def _met(occasions: Iterable[Occasion], resolve: Resolve) -> Iterator[tuple[int, Sides]]:
    """The words that tell of contacts of two, and those two in the order in which the words around tell of them."""
    for one in occasions:
        for trigger in one.triggers if one.took_place and len(one.participants) == BOTH else ():
            told = resolve(trigger.roles["participant"], lambda _: None)
            yield trigger.word, (told if set(told) == set(one.participants) else one.participants)


def _asked(layout: Layout, attributions: Iterable[Attribution]) -> Iterator[tuple[int, Sides]]:
    """The words for somebody's asking another, and the two."""
    for one in attributions:
        if layout.folded[one.cue_word] in ASK and one.speaker is not None and len(one.addressees) == 1:
            yield one.cue_word, (one.speaker, *one.addressees)


def _with_teller(
    layout: Layout, told: Attribution, sides: Sequence[tuple[int, Sides]], resolve: Resolve
) -> Attribution:
    cue = told.cue_word
    first = first_of_passive(layout, cue) if layout.folded[cue] in _TOLD else None
    if not first or layout.folded[first] in {"is", "are", "be", "being"}:
        return told
    before = layout.folded[first - 1]
    reach = REACH if before in _HE else 0
    near = [who for word, who in sides if word < cue and layout.sentence[cue] - layout.sentence[word] <= reach]
    if not near or before not in AND_BUT | _HE:
        return told
    # after "and" the subject is that of the clause before
    listeners = near[-1][:1] if before in AND_BUT else resolve([(first - 1, first - 1)], lambda _: None)
    others = [party for party in near[-1] if party not in listeners]
    return replace(told, speaker=others[0], addressees=listeners) if listeners and len(others) == 1 else told
