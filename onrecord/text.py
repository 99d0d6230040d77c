"""Paragraphs, sentences, words and quotation marks of an article, all as offsets into its unchanged text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]

# Combining accents and zero-width characters belong to the word that they stand in; all other marks are words alone.
_MARKS = "\u0300-\u036f\u200b-\u200d\u2060\ufe0f\ufeff\u00ad"
_WORD = re.compile(rf"\w[\w{_MARKS}]*|[^\w\s{_MARKS}]")
_PARAGRAPH = re.compile(r"\n\s*\n|\r\n?|\n|\u2029|\u2028")
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen rep gov gen col lt maj capt cmdr adm sgt st rev hon pres fr sr jr vs no nos inc ltd co corp
    u.s u.k u.n e.u d.c a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun etc e.g i.e
    approx est dept univ assn bros ave blvd rd messrs mme mlle ph.d hrs min col.gen""".split()
)
_CLOSERS = "\"'”’»)]›"
_END = re.compile(rf"[.!?…。]+[{re.escape(_CLOSERS)}]*(?=\s|$)|[.!?…]+[{re.escape(_CLOSERS)}]+(?=\s|$)")

DOUBLE_OPEN, DOUBLE_CLOSE = "“„«‟", "”»"
SINGLE_OPEN, SINGLE_CLOSE = "‘‹‚", "’›"


@dataclass(frozen=True)
class Layout:
    """An article's words in order, and where each stands.

    `starts`, `ends`: offsets of each of the n words; `sentence`, `paragraph`: its running numbers; `quoted`: 0 outside
    quotation marks, 1 inside a quotation, 2 inside a quotation within it.
    """

    text: str
    starts: Ints
    ends: Ints
    sentence: Ints
    paragraph: Ints
    quoted: Ints

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def words(self) -> list[str]:
        """The words themselves."""
        return [self.text[a:b] for a, b in zip(self.starts.tolist(), self.ends.tolist(), strict=True)]

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """``[start, end)`` in characters of the words `first` to `last`, both included."""
        return int(self.starts[first]), int(self.ends[last])

    def words_in(self, start: int, end: int) -> range:
        """The numbers of the words that ``[start, end)`` touches."""
        first = int(np.searchsorted(self.ends, start, side="right"))
        return range(first, max(first, int(np.searchsorted(self.starts, end, side="left"))))


def lay_out(text: str) -> Layout:
    """Find words, sentences, paragraphs and quotations in `text`."""
    places = [match.span() for match in _WORD.finditer(text)]
    starts = np.array([a for a, _ in places], dtype=np.int32)
    ends = np.array([b for _, b in places], dtype=np.int32)
    paragraphs = np.array([m.end() for m in _PARAGRAPH.finditer(text)], dtype=np.int32)
    paragraph = np.searchsorted(paragraphs, starts, side="right").astype(np.int32)
    sentence_starts = np.array(find_sentence_starts(text), dtype=np.int32)
    sentence = (np.searchsorted(sentence_starts, starts, side="right") - 1).astype(np.int32)
    inside = np.zeros(len(text) + 2, dtype=np.int32)
    for start, end in find_quotations(text):
        inside[start] += 1
        inside[end] -= 1
    depth = np.minimum(np.cumsum(inside)[starts], 2).astype(np.int32) if places else np.zeros(0, dtype=np.int32)
    return Layout(text, starts, ends, sentence, paragraph, depth)


def find_sentence_starts(text: str) -> list[int]:
    """The offset at which each sentence starts, 0 first. Headings and paragraphs end a sentence as a full stop does."""
    cuts = [0]
    for match in _PARAGRAPH.finditer(text):
        cuts.append(match.end())
    for match in _END.finditer(text):
        if match.group()[0] == "." and _is_abbreviation(text, match.start(), match.end()):
            continue
        following = text[match.end() : match.end() + 40].lstrip()
        if following[:1].islower() and match.group()[0] != "。":
            continue  # «"Why?" he asked» is one sentence
        cuts.append(match.end())
    return sorted(set(cuts))


def _is_abbreviation(text: str, dot: int, end: int) -> bool:
    before = re.search(r"[\w.]+$", text[max(0, dot - 20) : dot])
    if before is None or end - dot > 1:
        return False
    word = before.group().casefold()
    if word in _ABBREVIATIONS:
        return not (word in {"p.m", "a.m", "u.s", "u.n", "u.k", "inc", "co", "ltd", "corp", "etc", "jr", "sr"} and _starts_sentence(text, end))
    return len(word) == 1 and word.isalpha() and before.group().isupper()


_STARTERS = frozenset("the a an he she it they we i in on at but and if this that these those there his her its mr mrs".split())


def _starts_sentence(text: str, at: int) -> bool:
    following = re.match(r"\s+[\"“‘']?(\w+)", text[at : at + 40])
    return following is not None and following.group(1)[0].isupper() and following.group(1).casefold() in _STARTERS


def find_quotations(text: str) -> list[tuple[int, int]]:
    """``[start, end)`` of each quotation, marks included, in order of their starts; one within another stands after it.

    Knows straight and curly marks, single and double, guillemets and ``''. A quotation whose closing mark is missing
    ends with its paragraph, so that one that opens every paragraph and closes only the last is found in each.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in [*_PARAGRAPH.finditer(text), None]:
        stop = match.start() if match else len(text)
        found += _quotations_in(text, start, stop)
        start = match.end() if match else stop
    return sorted(found, key=lambda pair: (pair[0], -pair[1]))


_PAIRS = {"“": "”", "„": "”“", "«": "»", "‟": "”", "‘": "’", "‹": "›", "‚": "’‘", '"': '"', "'": "'", "``": "''"}
_MARK = re.compile(r"``|''|[\"“”„«»‟'‘’‹›‚]")


def _quotations_in(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, start, stop):
        mark = match.group()
        closing = next((depth for depth in range(len(opened) - 1, -1, -1) if mark in _PAIRS[opened[depth][0]]), None)
        if closing is not None and _may_close(text, mark, match.start(), match.end()):
            found.append((opened[closing][1], match.end()))
            del opened[closing:]
        elif mark in _PAIRS and _may_open(text, mark, match.start(), match.end(), stop):
            opened.append((mark, match.start()))
    end = start + len(text[start:stop].rstrip())
    return found + [(at, end) for mark, at in opened if mark not in "'‘‚" and at < end]


def _may_open(text: str, mark: str, start: int, end: int, stop: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if after.isspace() or not after:
        return False
    if mark not in "\"'‘“":
        return True
    if before.isalnum() or (mark in "\"'" and before in {",", ".", "!", "?"}):
        return False
    return mark not in "'‘" or _closes_later(text, mark, end, stop)


def _may_close(text: str, mark: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if mark in "'’":  # an apostrophe stands between letters
        return not after.isalnum() and not before.isspace()
    return mark != '"' or not (before.isspace() and after.isalnum())


def _closes_later(text: str, mark: str, at: int, stop: int) -> bool:
    closer = "[’']" if mark == "‘" else "'"
    return re.compile(rf"\S{closer}(?!\w)").search(text, at, stop) is not None
