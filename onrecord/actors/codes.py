"""Actor codes as CAMEO and PLOVER write them: a country or body, then a role: "USAGOV", "IGOUNO", "REB"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.offices.office_phrases import LINKS
from onrecord.knowledge import Office, find_organization, fold, fold_words, offices, role_words, split_words
from onrecord.knowledge.phrases import word_set
from onrecord.record import ActorKind

_PAST = word_set("former ex ousted deposed sacked retired late")
OF_STATES = ("GOV", "MIL", "LEG", "JUD", "SPY", "COP")  # codes of those who serve a state
_UNTOLD = frozenset({"", "ELI"})  # roles that a word beside the head may tell better


def actor_code(kind: ActorKind, country: str | None, role: str | None, name: str) -> str | None:
    """The code of an actor, None where nothing is known: "Secretary of State" of the USA is "USAGOV".

    A state is its country alone. A well-known organisation has its own code, and so has who speaks for it. Who held an
    office of a state once is of the elite (ELI).
    """
    if kind is ActorKind.STATE:
        return country
    text = name if kind is not ActorKind.PERSON else role or ""
    code = _code_of_body(text, country) or (country or "") + _role_code(fold_words(text))
    return code if code and code != "ELI" else None


def _code_of_body(text: str, country: str | None) -> str | None:
    """The code of a well-known organisation that `text` names, unless it is another state's."""
    words = split_words(text)
    folded = [fold(word) for word in words]
    for at in range(len(words)):
        match = find_organization(words, folded, at)
        if match is not None and match[1].country == country:
            return match[1].code
    return None


def _role_code(words: Sequence[str]) -> str:
    office = _head_office(words)
    code = office.code if office is not None else ""
    told = next((role_words()[word] for word in words if word in role_words()), "")
    if code in _UNTOLD or (code == "GOV" and told in {"OPP", "REB", "MIL", "COP", "LEG", "PTY"}):
        code = told or code
    return "ELI" if code in OF_STATES and _PAST.intersection(words) else code


def _head_office(words: Sequence[str]) -> Office | None:
    """The last office before what it is of: of "deputy leader of the party" the leader."""
    found, at = None, 0
    while at < len(words) and (found is None or words[at] not in LINKS):
        match = offices().starting(words, at)
        found, at = (match[1], at + match[0]) if match is not None else (found, at + 1)
    return found
