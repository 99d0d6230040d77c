"""Readings as the model would give them, written down by quoting the article's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from onrecord.encoder.labels import ROLES_OF
from onrecord.encoder.reading import LinkWindow, NameSpan, Range, Reading, Trigger
from onrecord.text import Layout, lay_out


def words(layout: Layout, quote: str) -> Range:
    """The words of a passage, as whole words; a trailing " #2" is the second place where it stands."""
    passage, _, nth = quote.partition(" #")
    inside = layout.words_in(*_places(layout.text, passage)[int(nth or 1) - 1])
    return inside[0], inside[-1]


def _places(text: str, passage: str) -> list[tuple[int, int]]:
    end = r"(?!\w)" if passage[-1].isalnum() else ""
    return [match.span() for match in re.finditer(rf"(?<!\w){re.escape(passage)}{end}", text)]


def trigger(
    layout: Layout,
    task: str,
    word: str,
    label: str = "",
    detail: str = "none",
    utterance: float = 1.0,
    probability: float = 0.9,
    label_probability: float = 1.0,
    **roles: str | Sequence[str],
) -> Trigger:
    """A trigger whose roles are given as passages."""
    found = {
        role: tuple(
            words(layout, q) for q in ([roles[role]] if isinstance(roles.get(role), str) else roles.get(role, ()))
        )
        for role in ROLES_OF[task]
    }
    if task == "statement" and not found["cue"]:
        found["cue"] = (words(layout, word),)
    return Trigger(task, words(layout, word)[0], label, probability, utterance, detail, found, label_probability)


def reading(
    text: str,
    triggers: Iterable[Mapping[str, object]] = (),
    names: Mapping[str, str] | None = None,
    nominals: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    weak_links: Mapping[str, str] | None = None,
) -> Reading:
    """A reading of `text`. `names` gives each name passage its kind (every place where it stands), `links` each
    pronoun or noun its antecedent, with a score of 5 or where it is weak of 1.5."""
    layout = lay_out(text)
    spans = []
    for name, kind in (names or {}).items():
        n_places = len(_places(text, name))
        spans += [NameSpan(*words(layout, f"{name} #{nth}"), kind) for nth in range(1, n_places + 1)]
    common = {words(layout, noun)[1]: kind for noun, kind in (nominals or {}).items()}
    scored = [(a, b, 5.0) for a, b in (links or {}).items()] + [(a, b, 1.5) for a, b in (weak_links or {}).items()]
    pairs = [(words(layout, a)[1], words(layout, b)[1], score) for a, b, score in scored]
    mentions = np.array(
        sorted({n.last for n in spans} | set(common) | {w for pair in pairs for w in pair[:2]}), dtype=np.int32
    )
    scores = np.full((len(mentions), len(mentions)), -5.0, dtype=np.float32)
    for later, earlier, score in pairs:
        scores[np.searchsorted(mentions, later), np.searchsorted(mentions, earlier)] = score
    made = tuple(trigger(layout, **entry) for entry in triggers)  # type: ignore[arg-type]
    return Reading(
        layout,
        tuple(sorted(spans, key=lambda n: n.first)),
        common,
        made,
        [LinkWindow(0, len(layout), mentions, scores)],
    )
