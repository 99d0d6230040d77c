"""Bodies and offices that are of no one state by their words: "Global Reef Fund", "Under-Secretary-General"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.knowledge.phrases import word_set

_INTERNATIONAL = word_set("international intergovernmental global worldwide")
_UNIONS = word_set("commission secretariat union")
_OF_COUNCILS = word_set("secretary deputy vice head chief spokesman spokeswoman spokesperson")
_OF_NATIONS = word_set("un u nations national supreme")


def is_of_many_states(words: Sequence[str]) -> bool:
    """Whether a body is of no one state by its name: "International Maritime Bureau", "Group of 21", "Commission"."""
    is_group = list(words[:2]) == ["group", "of"]
    return is_group or not _INTERNATIONAL.isdisjoint(words[:1]) or (len(words) == 1 and words[0] in _UNIONS)


def serves_nations(words: Sequence[str]) -> bool:
    """Whether an office is one that the United Nations alone have: "Under-Secretary-General"."""
    text = " ".join(words).replace(" - ", "-")
    return "under-secretary-general" in text or "assistant secretary-general" in text


def is_of_states_council(words: Sequence[str]) -> bool:
    """Whether an office is one of a state's own Security Council, as that of the United Nations has none like it."""
    return is_bare_council(words) and not _OF_COUNCILS.isdisjoint(words)


def is_bare_council(words: Sequence[str]) -> bool:
    """Whether words tell of a security council, and not of whom."""
    return "security council" in " ".join(words) and _OF_NATIONS.isdisjoint(words)
