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
from itertools import chain

from onrecord.dates.vocabulary import SAMPLES, WORDS, classes
from onrecord.text import Layout

MACROS = {
    "NUMBER": """(?: DIGITS (?: COMMA THREE )? (?: DOT DIGITS )? (?: DIGITS SLASH DIGITS )?
        | (?: NUMBERWORD | (?: a | an ) SCALE ) (?: (?: and | DASH )? NUMBERWORD )* | DIGITS (?: hundred | thousand | million ) )""",
    "VAGUE": "(?: a? (?: couple | pair ) of? | a? few | several | many | (?: half? a? )? dozen )",
    "YEAR_WORDS": """(?: (?: nineteen | eighteen ) (?: TENS (?: DASH? ONES )? | TEENS | oh ONES )
        | twenty (?: TEENS | TENS (?: DASH? ONES )? ) | two thousand (?: and? (?: ONES | TEENS ) )? )""",
    "NTH": "(?: TENS DASH ORDINAL | ORDINAL )",
    "PART": """(?: the? (?: beginning | start | end | middle | close ) of | the? (?: early | late | mid ) | (?: early | late | mid ) DASH )""",
    "LINK": "(?: DASH | and | to | or | until | through | COMMA )",
    "MONTH": "(?P<month> MONTH ) (?: (?<= MONTH_SHORT ) DOT )?",
    "A": "(?: a | an )",
    "NEARLY": "(?: nearly | almost | at least | (?: more | less ) than )",
}

_ITEM = re.compile(r"(?P<syntax>\(\?P<\w+>|\(\?(?:[:!=]|<[!=]))|(?P<name>[A-Z][A-Z_]*|[a-z]+)|\s+")
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
    """Templates compiled over one alphabet."""

    def __init__(self, templates: Iterable[str]) -> None:
        expanded = [_expand(template) for template in templates]
        names = {item["name"] for template in expanded for item in _ITEM.finditer(template) if item["name"]}
        self._literals = {name for name in names if name.islower()}
        signatures = {self._signature(word) for word in chain(SAMPLES, *_cases(chain(WORDS, self._literals)))}
        self._letters = {signature: chr(0x100 + n) for n, signature in enumerate(sorted(signatures, key=sorted))}
        self._of_word: dict[str, str] = {}
        self._patterns = [re.compile(self._pattern(template)) for template in expanded]

    def _signature(self, word: str) -> frozenset[str]:
        lower = word.lower()
        return classes(word) | {lower} if lower in self._literals else classes(word)

    def _pattern(self, template: str) -> str:
        def replace(item: re.Match[str]) -> str:
            if item["syntax"] or not item["name"]:
                return item["syntax"] or ""
            letters = "".join(letter for names, letter in self._letters.items() if item["name"] in names)
            if not letters:
                raise ValueError(f"no word is in the class {item['name']!r} of the template {template!r}")
            return f"[{letters}]"

        return _ITEM.sub(replace, template)

    def _letter(self, word: str) -> str:
        letter = self._letters.get(self._signature(word), _OTHER)
        if len(self._of_word) < 1 << 16:
            self._of_word[word] = letter
        return letter

    def scan(self, layout: Layout) -> Iterator[tuple[int, Match]]:
        """Every place where a template fits, none across the end of a sentence, with the template's number."""
        words, known = layout.words, self._of_word
        letters: list[str] = []
        places: list[int] = []  # the number of the word that each letter stands for
        sentence = -1
        for place, (word, number) in enumerate(zip(words, layout.sentence.tolist(), strict=True)):
            if number != sentence:
                letters.append(_BREAK)
                places.append(place)
                sentence = number
            letters.append(known.get(word) or self._letter(word))
            places.append(place)
        text = "".join(letters)
        for rule, pattern in enumerate(self._patterns):
            names = list(pattern.groupindex)
            for found in pattern.finditer(text):
                groups = {name: (places[found.start(name)], places[found.end(name) - 1]) for name in names if found[name]}
                yield rule, Match(words, places[found.start()], places[found.end() - 1], groups)


def _cases(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((word, word.capitalize()) for word in words)


def _expand(template: str) -> str:
    while "{" in template:
        template = re.sub(r"\{(\w+)\}", lambda macro: MACROS[macro[1]], template)
    return template
