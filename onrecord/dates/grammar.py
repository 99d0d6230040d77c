"""A small language for patterns over classes of words.

Every word of a text becomes one character that stands for the set of classes it is in, and a pattern is a regular
expression over these characters. In a template, a name in capitals is a class of `vocabulary`, a word in small letters
is that word, ``{NAME}`` is one of `MACROS`, and the rest is the syntax of `re`, white space left out:
``"the? MONTH DOT? (?P<day>DAY)"``. So each word is looked up once, and patterns run at the speed of `re`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from onrecord.dates.vocabulary import SAMPLES, WORDS, classes, listed
from onrecord.text import Layout

MACROS = {
    "A": "(?: a | an )",
    "NUMBER": """(?: DIGITS (?: COMMA THREE )? (?: DOT DIGITS )? (?: DIGITS SLASH DIGITS )?
        | (?: NUMBERWORD | {A} SCALE ) (?: (?: and | DASH )? NUMBERWORD ){0,6} | DIGITS SCALE )""",
    "VAGUE": "(?: a? (?: couple | pair ) of? | a? few | several | many | (?: half? a? )? dozen )",
    "NTH": "(?: TENS DASH ORDINAL | ORDINAL | NTH )",
    "DAY": "(?P<day> DAY | {NTH} )",
    "MONTH": "(?P<month> MONTH ) (?: (?<= MONTH_SHORT ) DOT )?",
    "YEAR": "(?P<year> ANY_YEAR | {YEAR_IN_WORDS} )",
    "YEAR_IN_WORDS": """(?: (?: nineteen | eighteen ) (?: TENS (?: DASH? ONES )? | TEENS | oh ONES )
        | twenty (?: TEENS | TENS (?: DASH? ONES )? ) | two thousand (?: and? (?: ONES | TEENS ) )? )""",
    "EARLY": "(?: the? (?: early | late | mid ) | (?: early | late | mid ) DASH )",
    "PART": "(?: the? (?: beginning | start | end | middle | close ) of | {EARLY} )",
    "NEARLY": "(?: nearly | almost | at least | (?: more | less ) than )",
    "LINK": "(?: DASH | and | to | or | until | through | COMMA )",
    "END": "(?= DOT | COMMA | and | that | at | in | on | with | for | to | when | as )",
}
# Words and classes too common to be looked around for; every expression has at least one that is not among them.
_COMMON = frozenset(
    listed(
        """a an the of in on at by to and or for from until since through during before after between that with as so
        more less than at least nearly almost this last next first final same previous following coming whole full half
        early late earlier later right near s one two few several many dollars percent times cents pounds euros million
        billion ended ending is was were has had will would but while because when new other good these further time
        long election DOT COMMA COLON DASH APOS DIGITS DAY MONTH_NUMBER HOUR TWO THREE NUMBERWORD ONES ORDINAL SCALE"""
    )
)
_REACH = 12  # words of an expression on either side of an uncommon one, and of what is looked at beside it
_ITEM = re.compile(r"(?P<syntax>\(\?P<\w+>|\(\?(?:[:!=]|<[!=]))|(?P<name>[A-Z][A-Z_]*|[a-z]+)|\s+")
_MACRO = re.compile(r"\{([A-Z_]+)\}")
_BREAK = "\n"
_OTHER = " "


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a text that a pattern fits: the numbers of the first and the last, and those of its named groups."""

    words: list[str]
    first: int
    last: int
    groups: dict[str, tuple[int, int]]

    def __getitem__(self, group: str) -> str:
        """The words of a group in small letters, parted by single spaces; empty where it took no part."""
        first, last = self.groups.get(group, (0, -1))
        return " ".join(self.words[first : last + 1]).lower()

    def before(self, n: int = 1) -> str:
        """The word `n` before it, in small letters; empty where there is none."""
        return self.words[self.first - n].lower() if self.first >= n else ""

    def after(self, n: int = 1) -> str:
        """The word `n` after it, as it is written; empty where there is none."""
        return self.words[self.last + n] if self.last + n < len(self.words) else ""


class Grammar:
    """Templates compiled over one alphabet; ValueError where one names a class that no word is in."""

    def __init__(self, templates: Iterable[str]) -> None:
        expanded = [_expand(template) for template in templates]
        names = {item["name"] for template in expanded for item in _ITEM.finditer(template) if item["name"]}
        self._literals = {name for name in names if name.islower()}
        signatures = {
            self._signature(word)
            for word in chain(SAMPLES, *((word, word.capitalize()) for word in (*WORDS, *self._literals)))
        }
        self._letters = {names: chr(0x100 + n) for n, names in enumerate(sorted(signatures, key=sorted)) if names}
        self._sets: dict[str, str] = {}
        self._of_word: dict[str, str] = {}
        self._patterns = [re.compile(self._pattern(template)) for template in expanded]
        uncommon = "".join(letter for names, letter in self._letters.items() if not names <= _COMMON)
        self._uncommon = re.compile(f"[{uncommon}]")

    def _signature(self, word: str) -> frozenset[str]:
        lower = word.lower()
        return classes(word) | {lower} if lower in self._literals else classes(word)

    def _pattern(self, template: str) -> str:
        def replace(item: re.Match[str]) -> str:
            return self._set_of(item["name"]) if item["name"] else item["syntax"] or ""

        return _ITEM.sub(replace, template)

    def _set_of(self, name: str) -> str:
        if name not in self._sets:
            letters = "".join(letter for names, letter in self._letters.items() if name in names)
            if not letters:
                raise ValueError(f"no word is in the class {name!r}")
            self._sets[name] = f"[{letters}]"
        return self._sets[name]

    def _letter(self, word: str) -> str:
        letter = self._letters.get(self._signature(word), _OTHER)
        if len(self._of_word) < 1 << 16:
            self._of_word[word] = letter
        return letter

    def _letters_of(self, layout: Layout) -> tuple[str, list[int]]:
        """A letter for each word and one before each sentence, and the number of the word that each stands for."""
        known = self._of_word.get
        letters = "".join([known(word) or self._letter(word) for word in layout.words])
        sentences = list(pairwise([*layout.sentence_starts, len(letters)]))
        where = [number for first, end in sentences for number in (first, *range(first, end))]
        return "".join(_BREAK + letters[first:end] for first, end in sentences), where

    def scan(self, layout: Layout) -> Iterator[tuple[int, Match]]:
        """Every place where a template fits, none across the end of a sentence, with the template's number."""
        whole, where = self._letters_of(layout)
        pieces: list[str] = []
        places: list[int] = []
        for start, end in self._windows(whole):
            pieces += (whole[start:end], _BREAK)
            places += where[start:end]
            places.append(where[end - 1])
        text = "".join(pieces)
        for rule, pattern in enumerate(self._patterns):
            for found in pattern.finditer(text):
                groups = {
                    name: (places[found.start(name)], places[found.end(name) - 1])
                    for name in pattern.groupindex
                    if found[name]
                }
                yield rule, Match(layout.words, places[found.start()], places[found.end() - 1], groups)

    def _windows(self, text: str) -> Iterator[tuple[int, int]]:
        """The stretches around the uncommon words, none overlapping another; only they can hold an expression."""
        start, end = 0, 0
        for found in self._uncommon.finditer(text):
            if found.start() - _REACH > end:
                if end:
                    yield start, end
                start = found.start() - _REACH
            end = min(len(text), found.end() + _REACH)
        if end:
            yield start, end


def _expand(template: str) -> str:
    while _MACRO.search(template):
        template = _MACRO.sub(lambda macro: MACROS[macro[1]], template)
    return template
