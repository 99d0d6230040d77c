"""Names that the model breaks off: "Great Hall of" and "the People" are one name."""

from __future__ import annotations

from dataclasses import replace

from onrecord.encoder.reading import NameSpan, Reading
from onrecord.text import Layout


def with_whole_names(reading: Reading) -> Reading:
    """The reading with each name of a body or place that breaks off after "of" joined to the one that goes on there."""
    names: list[NameSpan] = []
    for name in reading.names:
        if names and _breaks_off(reading.layout, names[-1], name):
            names[-1] = replace(names[-1], last=name.last)
        else:
            names.append(name)
    return reading if len(names) == len(reading.names) else replace(reading, names=tuple(names))


def _breaks_off(layout: Layout, name: NameSpan, following: NameSpan) -> bool:
    if name.kind == "person" or name.first == name.last or layout.folded[name.last] != "of":
        return False
    between = layout.folded[name.last + 1 : following.first]
    return between in ([], ["the"]) and following.kind != "person"
