"""Names that the model breaks off: "Great Hall of" and "the People" are one name, "N" and "Djamena" in "N'Djamena"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.actors.names.joints import is_joint
from onrecord.actors.names.person_edges import ENDINGS
from onrecord.encoder.reading import NameSpan, Reading
from onrecord.text import Layout


def with_whole_names(reading: Reading) -> Reading:
    """The reading with each name of a body or place that breaks off after "of", or any within a word, joined to the one
    that goes on there."""
    names: list[NameSpan] = []
    for name in reading.names:
        if names and _breaks_off(reading.layout, names[-1], name):
            kind = name.kind if names[-1].first == names[-1].last else names[-1].kind
            names[-1] = replace(names[-1], last=name.last, kind=kind)
        else:
            names.append(name)
    return reading if len(names) == len(reading.names) else replace(reading, names=tuple(names))


def _breaks_off(layout: Layout, name: NameSpan, following: NameSpan) -> bool:
    if is_joint(layout, name.last + 1, "'’"):  # "Za'atari", "Ra'ad al-Ruiz"; not "Peru's Ana Ruiz"
        syllable, gap = layout.words[name.last + 2], following.first - name.last - 2
        is_syllable = gap == 1 and syllable.islower() and name.kind == following.kind == "person"
        return syllable not in ENDINGS and (gap == 0 or is_syllable)
    if name.kind == "person" or name.first == name.last or layout.folded[name.last] != "of":
        return False
    between = layout.folded[name.last + 1 : following.first]
    return between in ([], ["the"]) and following.kind != "person"
