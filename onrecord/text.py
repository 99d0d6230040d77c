"""Paragraphs, sentences, words and quotation marks of an article, all as offsets into its unchanged text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise

from onrecord.escapes import decode, decode_with_places, is_coded
from onrecord.knowledge.phrases import fold
from onrecord.quotations import find_quotations

# Combining accents and zero-width characters belong to the word that they stand in; all other marks are words alone.
_MARKS = "\u0300-\u036f\u200b-\u200d\u2060\ufe0f\ufeff\u00ad"
_WORD = re.compile(rf"\w[\w{_MARKS}]*|[^\w\s{_MARKS}]")
_LETTER = re.compile(r"\w")


@dataclass(frozen=True)
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
    places = [match.span() for match in _WORD.finditer(text)]
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


_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]\s*")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FIRST_WORD = re.compile(r"\S+")
# A list's item, a speaker's turn.
_OWN_LINE = re.compile(r"[-*•·–—>]\s|\(?\w{1,3}[.)]\s|[A-Z][A-Z .'’-]{0,40}:\s|(?:[A-Z][\w'’-]*+\.? ?){1,4}:\s")
_LONGEST_WRAPPED = 132  # characters; longer lines are paragraphs that were not wrapped


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """``[start, end)`` of each paragraph, without the white space around it.

    Paragraphs end at line breaks, but for single ones in a text that was wrapped at a fixed width, as mail and wire
    copy is.
    """
    lines, blank_before = _find_lines(text)
    width = _wrapped_width(text, lines, blank_before)
    paragraphs: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(lines):
        if width and not blank_before[number] and _carries_on(text, lines[number - 1], start, width):
            paragraphs[-1] = (paragraphs[-1][0], end)
        else:
            paragraphs.append((start, end))
    return paragraphs


def _find_lines(text: str) -> tuple[list[tuple[int, int]], list[bool]]:
    """The lines that hold a word, and of each whether more than the end of a line stands before it."""
    lines: list[tuple[int, int]] = []
    blank_before: list[bool] = []
    start, blank = len(text) - len(text.lstrip()), True
    for match in (*_BREAK.finditer(text, start), None):
        stop = match.start() if match else len(text)
        if _WORD.search(text, start, stop):
            lines.append((start, stop - _trailing_space(text, stop)))
            blank_before.append(blank)
            blank = False
        if match:
            start = match.end()
            blank = blank or len(_LINE_END.findall(match.group())) > 1 or match.group()[-1] in " \t\u3000"
    return lines, blank_before


def _trailing_space(text: str, end: int) -> int:
    at = end
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return end - at


def _wrapped_width(text: str, lines: list[tuple[int, int]], blank_before: list[bool]) -> int:
    """The width at which the lines were wrapped, in characters; 0 where they were not.

    Lines were wrapped where most of them end because the next word would not have fitted.
    """
    follows = [n for n in range(1, len(lines)) if not blank_before[n] and not _stands_alone(text, lines[n][0])]
    lengths = sorted(end - start for start, end in lines)
    if len(follows) < 2 or lengths[-1] > 2 * _LONGEST_WRAPPED:
        return 0
    width = lengths[int(0.98 * (len(lengths) - 1))]
    full = sum(_is_full(text, lines[n - 1], lines[n][0], width) for n in follows)
    return width if 30 <= width <= _LONGEST_WRAPPED and full >= 0.6 * len(follows) else 0


def _is_full(text: str, line: tuple[int, int], following: int, width: int) -> bool:
    word = _FIRST_WORD.match(text, following, following + width)
    return line[1] - line[0] + 1 + (len(word.group()) if word else 0) > width


def _stands_alone(text: str, start: int) -> bool:
    return _OWN_LINE.match(text, start, start + 50) is not None


def _carries_on(text: str, line: tuple[int, int], following: int, width: int) -> bool:
    if _stands_alone(text, following):
        return False
    return text[following].islower() or _is_full(text, line, following, width - width // 8)


_CLOSERS = re.escape("\"'”’»)]›“‘«‹」』")  # after a full stop an opening mark closes, as in German
_ENDS = re.compile(
    rf"(?P<mark>\.(?:[ \u00a0]\.)+|[.!?…。]+)(?:[{_CLOSERS}]|\[\d+\]|[ \u00a0\u202f][»›](?!\w))*(?=\s|$)"
    rf"|(?<=[a-z]{{3}})(?P<glued>[.!?])[”\"’]?(?=[A-Z][a-z])"
)
_QUOTED_SPEECH = re.compile(
    r"\s+(?:[A-Z][\w.-]*\s+){1,3}(?:said|says|asked|told|replied|added|wrote|tweeted|answered|shouted|warned|continued)\b"
)
_BEFORE_DOT = re.compile(r"[\w.]+$")
_NEXT_WORD = re.compile(r"\s+[\"“‘'«(\[]*(\w+)(\.?)")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_BEFORE_NAMES = _words(
    """mr mrs ms dr prof sen sens rep reps gov gen col lt maj capt cmdr cpl adm sgt pvt st rev hon pres fr vs messrs mme
    mlle msgr amb sec brig supt insp det atty cf"""
)
_BEFORE_NUMBERS = _words("no nos art arts fig p pp vol ch sect para par res approx ca est")
_MONTHS_AND_DAYS = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
)
_OTHERS = _words(
    """jr sr inc ltd co corp llc plc bros assn assoc dept dep univ inst govt etc al ave blvd rd mt ft hrs hr min mins
    secs ph.d e.g i.e viz bn mn mil"""
)
_SENTENCE_STARTERS = _words(
    """the a an he she it they we i you in on at but and if this that these those there his her its our my their as for
    when while after before since although however meanwhile both asked what who why how mr mrs ms"""
)


def find_sentences(text: str, paragraphs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """``[start, end)`` of each sentence, in order, white space around it left out; none crosses a paragraph."""
    sentences: list[tuple[int, int]] = []
    for first, last in paragraphs:
        start = first
        for match in _ENDS.finditer(text, first, last):
            at = match.end()
            while at < last and text[at].isspace():
                at += 1
            if at < last and _LETTER.search(text, start, match.end()) and _ends_sentence(text, match, at, start):
                sentences.append((start, match.end()))
                start = at
        if start > first and not _WORD.search(text, start, last):  # invisible signs alone
            start = sentences.pop()[0]
        sentences.append((start, last))
    return sentences


def _ends_sentence(text: str, match: re.Match[str], following: int, start: int) -> bool:
    mark = match.group("mark")
    if mark is None:
        return True
    if text[following].islower() and mark != "。":
        return False  # «"Why?" he asked» is one sentence
    if mark == ".":
        return not _is_abbreviation(text, match.start(), match.end(), start)
    is_question = mark[-1] in "!?" and match.group()[-1] not in "!?"
    return not (is_question and _QUOTED_SPEECH.match(text, match.end(), match.end() + 80))  # «"Why?" Mr. Hill asked»


def _is_abbreviation(text: str, dot: int, end: int, start: int) -> bool:
    before = _BEFORE_DOT.search(text, max(start, dot - 20), dot)
    if before is None:
        return False
    word, follows = before.group().casefold(), _NEXT_WORD.match(text, end, end + 40)
    following = follows.group(1) if follows else ""
    is_initial = follows is not None and len(following) == 1 and follows.group(2) == "."
    if word in _BEFORE_NAMES:
        return end - dot == 1
    if word in _BEFORE_NUMBERS:
        return following[:1].isdigit()
    starts_sentence = following[:1].isupper() and following.casefold() in _SENTENCE_STARTERS and not is_initial
    if word in _MONTHS_AND_DAYS:
        return before.group()[0].isupper() and not starts_sentence
    if before.start() == start and len(word) <= 3 and (word.isdigit() or len(word) == 1):
        return True  # the number of an item in a list
    is_acronym = "." in word and all(len(part) == 1 for part in word.split("."))
    is_site = word == "x" and text.endswith("on ", start, before.start())  # "wrote on X. Ruiz"
    is_letter = len(word) == 1 and word.isalpha() and before.group().isupper() and not is_site
    return (word in _OTHERS or is_acronym or is_letter) and not starts_sentence
