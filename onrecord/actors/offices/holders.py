"""Who holds the office that a noun names, "the minister", "the Greek leader", and what a ministry is called."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from typing import Final

from onrecord.actors.parties import Party
from onrecord.record import ActorKind

# Other names of an office.
_SAME_OFFICES: Final = {
    "head of government": (" prime minister", " premier", " chancellor"),
    "head of state": (" president", " king", " queen", " emir"),
    "monarch": (" king", " queen", " emir", " sultan"),
    "pm": (" prime minister", " premier"),
    "pontiff": (" pope",),
    "premier": (" prime minister", " pm"),
    "top diplomat": (" foreign minister", " fm", " foreign secretary", " secretary of state", " top diplomat"),
}
# And those for it where the country is told: "the Greek leader" may be its president.
_OFFICES_MEANT: Final = {
    "leader": (" president", " prime minister", " premier", " chancellor", " king", " queen", " emir"),
    "minister": (" pm", " fm"),
}


def _word_sets(table: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    return {noun: frozenset(words.split()) for noun, words in table.items()}


# Words of which a title has one at least where its holder is called so.
_CALLED: Final = _word_sets(
    {
        "pm": "minister pm premier",
        "ambassador": "ambassador envoy representative diplomat",
        "chancellor": "chancellor",
        "king": "king monarch",
        "minister": "fm minister pm premier secretary chancellor",
        "premier": "premier minister",
        "president": "president",
        "queen": "queen monarch",
    }
)
# The same for the word before "minister".
_PORTFOLIOS: Final = _word_sets(
    {
        "prime": "prime premier chancellor",
        "foreign": "foreign external",
        "defence": "defence defense",
        "defense": "defence defense",
        "interior": "interior home",
        "finance": "finance economy financial economic",
    }
)
_OTHER_PORTFOLIOS: Final = frozenset(
    """agriculture culture education energy environment fisheries health industry information justice labor labour oil
    security trade transport unification""".split()
)
_ALL_PORTFOLIOS: Final = _OTHER_PORTFOLIOS.union(*_PORTFOLIOS.values())
_WITH_MINISTRY: Final = sorted(_OTHER_PORTFOLIOS | _PORTFOLIOS.keys() - {"prime"} | {"economy"})
_MINISTER: Final = re.compile(rf"\b(?P<portfolio>{'|'.join(_WITH_MINISTRY)}) minister\b", re.IGNORECASE)
SPOKESMEN: Final = frozenset("spokesman spokesperson spokeswoman".split())
_SPOKEN_FOR: Final = frozenset("chancellor emir king leader pope premier president prime queen".split())
_DEPUTIES: Final = frozenset("vice deputy".split())
_COMPLEMENT: Final = re.compile(r" (?:at|for|in|of|on|to) ")
_NO_HOLDERS: Final = frozenset("vice deputy former ex university".split())


def holders_of(
    office: str, within: Set[str], offices: Mapping[Party, str], countries: Mapping[Party, str]
) -> frozenset[Party]:
    """Who holds an office of that name, in one of the countries `within` if any are given; a deputy only where nobody
    holds it in full, "the president" is no vice president then.

    `offices` are those of the article's parties as it gives them, `countries` what states they are of.
    """
    holders = frozenset(
        party
        for party, title in offices.items()
        if party.kind is ActorKind.PERSON
        and (office == _noun_of(title) or _is_meant(office, title, bool(within)))
        and (not within or countries.get(party) in within)
    )
    return frozenset(party for party in holders if _is_in_full(offices[party])) or holders


def office_named(words: Sequence[str], head: int) -> str:
    """The noun of an office with what tells which one it is: "head of state", "top diplomat"."""
    names = (" ".join(words[head : head + 3]), " ".join(words[max(0, head - 1) : head + 1]))
    return next((name for name in names if name in _SAME_OFFICES), words[head])


def is_of_state(noun: str) -> bool:
    """Whether a noun is that of an office of which a state has one or few: "president"."""
    return noun in _CALLED or noun in _SAME_OFFICES or noun in _OFFICES_MEANT


def leads_state(title: str) -> bool:
    """Whether a title is that of a head of state or government, or of a deputy: "Prime Minister of Peru"."""
    return not _SPOKEN_FOR.isdisjoint(title.casefold().replace("-", " ").split())


def may_be_called(noun: str, before: Sequence[str], title: str) -> bool:
    """Whether the holder of an office may be called by a noun with the words `before` it: "the foreign minister" is no
    prime minister, an ambassador no president and a vice president none either. All in lower case but for the title."""
    words = set(title.casefold().replace("-", " ").split())
    if not _DEPUTIES.isdisjoint(before) and _DEPUTIES.isdisjoint(words):
        return False
    if noun in SPOKESMEN and not (words.isdisjoint(_SPOKEN_FOR) or words & (SPOKESMEN | _DEPUTIES)):
        return False
    if noun == "secretary" and before[-1:] and before[-1] in _ALL_PORTFOLIOS:
        return words.isdisjoint(_ALL_PORTFOLIOS | {"state"}) or not words.isdisjoint(
            _PORTFOLIOS.get(before[-1], before[-1:])
        )
    if noun == "secretary" and before[-1:] == ["the"]:
        return noun in words  # a British minister is called "the foreign secretary" too
    called = _CALLED.get(noun)
    if called is None:
        return True
    told = [_PORTFOLIOS[word] for word in before if word in _PORTFOLIOS] if noun == "minister" else []
    if _ALL_PORTFOLIOS.isdisjoint(words) and "prime" not in before:
        told = []  # called "the minister" alone
    others = _OTHER_PORTFOLIOS.intersection(before) if noun == "minister" else frozenset()
    is_other = others and others.isdisjoint(words) and not _ALL_PORTFOLIOS.isdisjoint(words)
    return not (called.isdisjoint(words) or is_other) and all(not words.isdisjoint(told_as) for told_as in told)


def called_alone(office: str, holders: frozenset[Party], offices: Mapping[Party, str]) -> frozenset[Party]:
    """Those of an office's holders whom its noun alone means: "the Secretary" is one of State and no Foreign Secretary
    beside him."""
    if office != "secretary":
        return holders
    alone = frozenset(p for p in holders if _ALL_PORTFOLIOS.isdisjoint(_without_complement(offices[p]).split()))
    return alone or holders


def ministry_of(title: str) -> str | None:
    """What the ministry of a minister is called: "Foreign Ministry" of a "Norwegian foreign minister"."""
    minister = _MINISTER.search(title)
    return f"{minister['portfolio'].capitalize()} Ministry" if minister else None


def _is_meant(office: str, title: str, is_told: bool) -> bool:
    """Whether a word is another name of the office that a title ends with: "premier" of "Greek prime minister", or
    "pontiff" of "Pope"; `is_told` whether the country is told beside it."""
    others = _SAME_OFFICES.get(office, ()) + (_OFFICES_MEANT.get(office, ()) if is_told else ())
    is_one = any(f" {name}".endswith(others) for name in (title.casefold(), _without_complement(title)))
    return is_one and _is_in_full(title)


def _is_in_full(title: str) -> bool:
    return _NO_HOLDERS.isdisjoint(_without_complement(title).replace("-", " ").split())


def _noun_of(title: str) -> str:
    """The head of an office: "minister" of "foreign minister of France"."""
    return "".join(_without_complement(title).split()[-1:])


def _without_complement(title: str) -> str:
    return _COMPLEMENT.split(title.casefold(), maxsplit=1)[0]
