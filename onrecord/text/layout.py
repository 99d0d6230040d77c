"""Words of an article in order: where each stands, in which sentence and paragraph, and in quotation marks or not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise

from onrecord.knowledge.phrases import fold
from onrecord.text.escapes import decode, decode_with_places, is_coded
from onrecord.text.paragraphs import find_paragraphs
from onrecord.text.quotations import find_quotations
from onrecord.text.sentences import find_sentences
from onrecord.text.words import WORD


@dataclass(frozen=True, eq=False)  # by identity: what is asked of its words again and again is kept by it
class Layout:
    """An article's words in order, and where each stands.

    `starts`, `ends`: offsets of each of the n words; `sentence`, `paragraph`: its running numbers; `quoted`: 0 outside
    quotation marks, 1 inside a quotation, 2 inside a quotation within it. `quotations`: ``[start, end)`` in characters
    of each quotation, marks included; `is_coded`: whether signs stand in the text as "&quot;", which the words do not
    have.
    """

    text: str
    starts: list[int]
    ends: list[int]
    sentence: list[int]
    paragraph: list[int]
    quoted: list[int]
    quotations: tuple[tuple[int, int], ...] = ()
    is_coded: bool = False

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def words(self) -> list[str]:
        """The words themselves."""
        words = [self.text[a:b] for a, b in zip(self.starts, self.ends, strict=True)]
        return [decode(word) for word in words] if self.is_coded else words

    @cached_property
    def folded(self) -> list[str]:
        """The words without case, accents and invisible marks, for comparing."""
        return [fold(word) for word in self.words]

    @cached_property
    def quotation_words(self) -> list[tuple[int, int]]:
        """The first and last word of each quotation, its marks included."""
        return [(words[0], words[-1]) for words in (self.words_in(*place) for place in self.quotations) if words]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """The first word of each sentence."""
        return _changes(self.sentence)

    @cached_property
    def paragraph_starts(self) -> list[int]:
        """The first word of each paragraph."""
        return _changes(self.paragraph)

    def sentence_around(self, word: int) -> range:
        """The words of the sentence that a word stands in."""
        number = self.sentence[word]
        return range(bisect_left(self.sentence, number), bisect_right(self.sentence, number))

    def part(self, first: int, last: int) -> Layout:
        """The words `first` to `last`, both included, alone."""
        words = slice(first, last + 1)
        return Layout(
            self.text,
            self.starts[words],
            self.ends[words],
            self.sentence[words],
            self.paragraph[words],
            self.quoted[words],
            is_coded=self.is_coded,
        )

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """``[start, end)`` in characters of the words `first` to `last`, both included."""
        return self.starts[first], self.ends[last]

    def written(self, first: int, last: int) -> str:
        """The words `first` to `last`, both included, as they are written but on one line."""
        text = self.text[self.starts[first] : self.ends[last]]
        return " ".join((decode(text) if self.is_coded else text).split())

    def words_in(self, start: int, end: int) -> range:
        """The numbers of the words that ``[start, end)`` touches."""
        first = bisect_right(self.ends, start)
        return range(first, max(first, bisect_left(self.starts, end)))


def lay_out(text: str) -> Layout:
    """Find words, sentences, paragraphs and quotations in `text`, in time proportional to its length."""
    if not is_coded(text):
        return _lay_out(text)
    decoded, places = decode_with_places(text)
    layout = _lay_out(decoded)
    return replace(
        layout,
        text=text,
        starts=[places[start] for start in layout.starts],
        ends=[places[end] for end in layout.ends],
        quotations=tuple((places[start], places[end]) for start, end in layout.quotations),
        is_coded=True,
    )


def _lay_out(text: str) -> Layout:
    places = [match.span() for match in WORD.finditer(text)]
    starts, ends = [a for a, _ in places], [b for _, b in places]
    paragraphs = find_paragraphs(text)
    sentences = find_sentences(text, paragraphs)
    quotations = find_quotations(text, paragraphs)
    bounds = sorted([*((start, 1) for start, _ in quotations), *((end, -1) for _, end in quotations)])
    depth = list(accumulate((change for _, change in bounds), initial=0))
    quoted = [min(depth[inside], 2) for inside in _numbers([start for start, _ in bounds], starts)]
    return Layout(
        text,
        starts,
        ends,
        [max(0, number - 1) for number in _numbers([start for start, _ in sentences], starts)],
        [max(0, number - 1) for number in _numbers([start for start, _ in paragraphs], starts)],
        quoted,
        tuple(quotations),
    )


def _numbers(bounds: Sequence[int], starts: Sequence[int]) -> list[int]:
    """How many of the bounds lie at or before each start; both are in order."""
    edges = [0, *(bisect_left(starts, bound) for bound in bounds), len(starts)]
    return [number for number, (first, end) in enumerate(pairwise(edges)) for _ in range(first, end)]


def _changes(numbers: Sequence[int]) -> list[int]:
    """The places where running numbers change, the first among them."""
    starts, at = [], 0
    while at < len(numbers):
        starts.append(at)
        at = bisect_right(numbers, numbers[at], lo=at)
    return starts
