"""The same statement across articles: one utterance, quoted by several outlets, each with its own cut and wording.

Words quoted alike are one utterance whenever they were printed, if there are enough of them. Words that differ are one
where the same speaker says nearly the same within days. A denial and what it denies are never one.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.links.reports import days_apart
from onrecord.links.words import containment, content_words, sample, shingles


@dataclass(frozen=True, slots=True)
class Wording:
    """What an article quotes: `text` with segments joined by " … ", `speaker` an actor of the archive, None where
    unknown, `day` the ISO day of the words, else of the article, and the utterance that it is known to be of."""

    text: str
    speaker: int | None
    day: str | None = None
    utterance: int | None = None


_MOST_SENTENCES = 6
_RUNS, _PAIRS = 4, 3  # that are looked up for a sentence; one of each is kept


def keys(wording: Wording) -> tuple[str, ...]:
    """The keys under which the utterance of a wording is looked up: some runs of words, some pairs with the week."""
    if _is_never_known_again(wording):
        return ()
    days = [wording.day] if wording.day else []
    weeks = {_week(day, shift) for day in days for shift in (-_NEAR, _NEAR)}
    return _keys(wording.text, _RUNS, _PAIRS, sorted(weeks))


def kept_keys(wording: Wording) -> tuple[str, ...]:
    """The keys under which an utterance is found that was worded so: few, of what wordings of it tend to share."""
    if _is_never_known_again(wording):
        return ()
    return _keys(wording.text, 1, 1, [_week(wording.day)] if wording.day else [])


def _is_never_known_again(wording: Wording) -> bool:
    """Whether there are too few words for any other wording to be of the same utterance; see `_likeness`."""
    n_words = len(_words(wording.text))
    return n_words < _FEWEST or (n_words < _FEW and wording.speaker is None)


def _keys(text: str, n_runs: int, n_pairs: int, weeks: Sequence[int]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for runs, pairs in _samples(text):
        found |= dict.fromkeys(f"words {run}" for run in runs[:n_runs])
        found |= dict.fromkeys(f"near {pair} {week}" for pair in pairs[:n_pairs] for week in weeks)
    return tuple(found)


@functools.lru_cache(maxsize=64)  # the same wording is kept and looked up
def _samples(text: str) -> list[tuple[list[str], list[str]]]:
    """Some runs and some pairs of the words of each sentence, those that are kept first."""
    return [
        (sample(shingles(words, _SIZE) if len(words) >= _SIZE else (), _RUNS), sample(shingles(words, 2), _PAIRS))
        for words in _sentences(text)[:_MOST_SENTENCES]
    ]


_SIZE = 3  # content words of a shingle
_SENTENCE = re.compile(r"(?<=[.!?…;])[\s\"'”’]+")


def _sentences(text: str) -> list[list[str]]:
    return [words for sentence in _SENTENCE.split(text) if (words := content_words(sentence))]


def _week(day: str, shift: int = 0) -> int:
    """The number of the week of the day that is `shift` days after an ISO day."""
    return (datetime.date.fromisoformat(day).toordinal() + shift) // 7


def best_match(wording: Wording, candidates: Iterable[Wording]) -> int | None:
    """The utterance of the candidate whose words are most like these, if they are one utterance; else None."""
    weighed = [(_likeness(wording, other), other) for other in candidates if other.utterance is not None]
    fitting = [(-likeness, other.utterance, other.text) for likeness, other in weighed if likeness > 0]
    agreeing = (
        utterance for _, utterance, text in sorted(fitting) if not _contradict(_words(wording.text), _words(text))
    )
    return next(agreeing, None)


_FEWEST, _FEW, _MANY = 2, 4, 8  # content words of the shorter wording
_QUOTED = 0.6  # of its pairs of neighbouring words are in the other
_TOLD = 0.6  # of its words are in the other
_NEAR = 3  # days between two reports of what was said once
_REPEATED = 30  # days after which few words said again are said again


def _likeness(a: Wording, b: Wording) -> float:
    """How much of the shorter wording is in the other, 0 where they are two utterances by that."""
    words, others = _words(a.text), _words(b.text)
    n_words = min(len(words), len(others))
    is_other_speaker = a.speaker is not None and b.speaker is not None and a.speaker != b.speaker
    if n_words < _FEWEST:
        return 0.0
    days = days_apart(a.day, b.day)
    quoted = containment(_pairs(a.text), _pairs(b.text))
    if n_words < _FEW:  # "We are ready": the same words of the same speaker in the same days
        return quoted if words == others and a.speaker == b.speaker is not None and days <= _NEAR else 0.0
    if quoted >= _QUOTED and (n_words >= _MANY or days <= _REPEATED):
        return quoted if not is_other_speaker or (quoted >= 0.9 and n_words >= _MANY) else 0.0
    told = containment(set(words), set(others))
    if a.speaker is not None and a.speaker == b.speaker and days <= _NEAR and told >= _TOLD:
        return told / 2
    return 0.0


_DENIALS = frozenset(
    {"not", "no", "never", "none", "nothing", "neither", "without", "refus", "reject", "deny", "denied"}
)


def _contradict(a: list[str], b: list[str]) -> bool:
    """Whether the one denies what the other says: a word of denying stands among the words that both have, or right
    before them, in one of them alone. What a wording has beyond these words may deny something else."""
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()[:-1]
    if not blocks:
        return False
    first, last = blocks[0], blocks[-1]
    common = a[max(0, first.a - 1) : last.a + last.size], b[max(0, first.b - 1) : last.b + last.size]
    one, other = (sum(word in _DENIALS or word.endswith(("n't", "n’t")) for word in words) for words in common)
    return (one - other) % 2 == 1


@functools.lru_cache(maxsize=1 << 12)
def _words(text: str) -> list[str]:
    return content_words(text)


def _pairs(text: str) -> set[str]:
    return set(shingles(_words(text), 2))
