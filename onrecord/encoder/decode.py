"""From the model's numbers to names and nominals; `onrecord.encoder.spans` finds the spans of roles."""

from __future__ import annotations

import string
from collections.abc import Sequence
from typing import Final

import numpy as np

from onrecord.encoder.labels import NAMES, PRONOUNS
from onrecord.encoder.reading import Floats, NameSpan, Range

LEAST_CHANCE: Final = 1e-9
SURE_PLACE: Final = 3.0  # by how much a place has to be likelier than a person or body if its words are of two kinds
_KINDS: Final = ("person", "organization", "place")
_BEGINNING: Final = [NAMES.index(f"B-{kind}") for kind in _KINDS]
_INSIDE: Final = [NAMES.index(f"I-{kind}") for kind in _KINDS]
_LABELS: Final = {
    ("none", ""): ("none",),  # the first: what is not it is something
    **{("name", kind): (f"B-{kind}", f"I-{kind}") for kind in _KINDS},
    **{("nominal", kind): (f"nominal-{kind}",) for kind in ("person", "organization")},
}
_FORMS: Final = list(_LABELS)
_COLUMNS: Final = [[NAMES.index(label) for label in labels] for labels in _LABELS.values()]
_ABBREVIATED: Final = frozenset(string.ascii_uppercase) | frozenset(
    "Mr Mrs Ms Dr St Gen Col Sen Rep Lt Sgt Gov Prof Rev Maj Capt Adm Amb Hon".split()
)


def softmax(logits: Floats) -> Floats:
    """Probabilities over the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: Floats = shifted / shifted.sum(axis=-1, keepdims=True)
    return result


def sigmoid(logits: Floats) -> Floats:
    """Probabilities, one by one."""
    result: Floats = (1 / (1 + np.exp(-logits))).astype(np.float32)
    return result


def decode_names(logits: Floats, words: Sequence[str], offset: int) -> tuple[list[NameSpan], dict[int, str]]:
    """Names and nominals among `words`, whose label logits (w x names) are given; `offset` is the number of the first.

    Words of one kind side by side are one name: English puts a word or a mark between two names. Of two kinds they are
    one where the second is likelier to go on with a name than to begin one.
    """
    chances = softmax(logits)
    of_kind = np.stack([chances[:, columns].sum(axis=-1) for columns in _COLUMNS])
    goes_on = (chances[:, _INSIDE].sum(axis=-1) > chances[:, _BEGINNING].sum(axis=-1)).tolist()
    runs: list[Range] = []
    nominals: dict[int, str] = {}
    last_kind = ""
    likeliest = of_kind.argmax(axis=0)
    for number in np.flatnonzero(likeliest).tolist():
        form, kind = _FORMS[likeliest[number]]
        if form == "nominal":
            nominals[number + offset] = kind
        else:
            is_same = kind == last_kind or (goes_on[number] and words[number][0].isupper())
            if runs and is_same and _joins(words, runs[-1][1], number):
                runs[-1] = (runs[-1][0], number)
            else:
                runs.append((number, number))
            last_kind = kind
    kinds = np.log(np.maximum(of_kind[1:4], LEAST_CHANCE))
    names = [NameSpan(first + offset, last + offset, _kind(kinds[:, first : last + 1])) for first, last in runs]
    return [name for name in names if _is_name(words[name.first - offset : name.last + 1 - offset])], nominals


def _kind(logs: Floats) -> str:
    """The kind of a name from the logarithms of its words' chances (kinds x w): a person or body whose name has a place
    in it is none, "Qatar Airways"."""
    fitting = logs.sum(axis=1)
    is_mixed = len(set(logs.argmax(axis=0).tolist())) > 1
    if is_mixed and fitting[-1] < fitting[:-1].max() + SURE_PLACE:
        fitting = fitting[:-1]
    return _KINDS[int(fitting.argmax())]


def _joins(words: Sequence[str], last: int, number: int) -> bool:
    """Whether a word carries on a name: it follows at once, or after the full stop of "Mr." or an initial."""
    return number == last + 1 or (number == last + 2 and words[last + 1] == "." and words[last] in _ABBREVIATED)


def _is_name(words: Sequence[str]) -> bool:
    """Whether a word begins with a capital that is more than a pronoun's or an article's at the start of a sentence."""
    return any(word[0].isupper() and word.casefold() not in PRONOUNS and word not in {"The", "A"} for word in words)
