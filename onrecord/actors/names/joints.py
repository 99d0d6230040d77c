"""Marks that join the words of a name: hyphens and apostrophes."""

from __future__ import annotations

from typing import Final

from onrecord.text import Layout

PREFIXES: Final = frozenset("anti ex non post pre pro".split())  # "pro-Ruiz": before a hyphen, and of no name
JOINTS: Final = "-'’"


def is_hyphen(layout: Layout, number: int) -> bool:
    return is_joint(layout, number, "-")


def is_joined(layout: Layout, number: int) -> bool:
    """Whether a hyphen joins two parts of a name, also where the line was broken after it: "al- Maliki"."""
    return is_hyphen(layout, number) or (
        0 < number < len(layout) - 1
        and layout.words[number] == "-"
        and layout.ends[number - 1] == layout.starts[number]
        and layout.words[number - 1][0].isalpha()
        and layout.words[number + 1][0].isupper()
    )


def is_joint(layout: Layout, number: int, marks: str) -> bool:
    """Whether one of the marks stands between two letters."""
    return (
        0 < number < len(layout) - 1
        and layout.words[number] in marks
        and layout.ends[number - 1] == layout.starts[number]
        and layout.ends[number] == layout.starts[number + 1]
        and layout.words[number - 1][0].isalpha()
        and layout.words[number + 1][0].isalpha()
    )


def is_participle(word: str) -> bool:
    """Whether a hyphen before the word makes an adjective of a name: "UN-administered", "Kurdish-led"."""
    return word.islower() and (word.endswith("ed") or word in {"led", "run", "held", "born", "made", "style", "wide"})
