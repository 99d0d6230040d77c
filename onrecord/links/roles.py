"""Whether one person can have two roles: one office in two wordings, or walks of life that hardly anybody changes."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from enum import StrEnum

from onrecord.actors.codes import actor_code
from onrecord.knowledge import fold_words, state_terms
from onrecord.knowledge.phrases import word_set
from onrecord.links.words import visible
from onrecord.record import ActorKind


class Agreement(StrEnum):
    """How the roles of two people of one name go together."""

    AGREE = "agree"
    UNKNOWN = "unknown"
    DIFFER = "differ"  # but one person may have both, one after the other
    APART = "apart"  # no one person has both


@dataclass(frozen=True, slots=True)
class Role:
    """The words of a role without states and words of time, the walk of life that it belongs to, and the state that
    it names."""

    words: frozenset[str]
    walk: str | None = None
    country: str | None = None


# Walks of life, by the roles of CAMEO. People move within one and seldom between them; elites (ELI) are in any.
_WALKS = {
    "GOV": "power", "LEG": "power", "OPP": "power", "PTY": "power", "MIL": "power", "REB": "power", "SPY": "power",
    "COP": "order", "JUD": "law", "MED": "press", "BUS": "expertise", "EDU": "expertise", "REL": "faith",
    "CVL": "people", "NGO": "people",
}  # fmt: skip
_PASSING = word_set("former ex then late new outgoing incoming acting the a an of for and ' s - . , deputy senior us")


@functools.lru_cache(maxsize=1 << 12)
def read_role(text: str | None) -> Role:
    """The role that an article gives somebody; without words where it gives none."""
    words = fold_words(visible(text or ""))
    at, kept, countries = 0, [], []
    while at < len(words):
        state = state_terms().starting(words, at)
        if state is not None:
            countries.append(state[1].country)
        elif words[at] not in _PASSING:
            kept.append(words[at])
        at += state[0] if state is not None else 1
    office = " ".join(word for word in words if word not in _PASSING)
    code = actor_code(ActorKind.PERSON, None, office, "") if office else None
    return Role(frozenset(kept), _WALKS.get(code or ""), countries[0] if countries else None)


def compare_roles(a: Role, b: Role) -> Agreement:
    """Whether one person can have both."""
    if not a.words or not b.words:
        return Agreement.UNKNOWN
    if a.words <= b.words or b.words <= a.words:
        return Agreement.AGREE
    if a.walk and b.walk and a.walk != b.walk:
        return Agreement.APART
    return Agreement.DIFFER
