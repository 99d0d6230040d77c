"""How names are written: their parts, their order, their transliterations, their initials."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.knowledge import family_names, fold, fold_words, given_names
from onrecord.knowledge.phrases import word_set

_PARTICLES = word_set(
    """al el bin ibn ben bint binte binti bte arap de da del della di do dos das du van von der den ter ten la le las
    los ul ur ad ash az y e"""
)
_ARTICLE = re.compile(r"^(?:al|el|ad|an|as|ash|at|az|ul|ur)-(?=\w{2})")
_POLITE = re.compile(r"(?<=\w)-(?:ji|sama|san)$")
_ABU = word_set("abou aboul abul")  # which "Abu" is written too
_SONS = word_set("bin ibn bint")
_SUFFIXES = word_set("jr sr esq phd mp")
_ORDINAL = re.compile(r"[ivx]+")
_NICKNAMES = {
    "bill": "william", "bob": "robert", "mike": "michael", "jim": "james", "joe": "joseph", "tom": "thomas",
    "tony": "anthony", "dick": "richard", "rick": "richard", "dan": "daniel", "dave": "david", "steve": "steven",
    "chris": "christopher", "matt": "matthew", "ben": "benjamin", "bibi": "benjamin", "binyamin": "benjamin",
    "ed": "edward", "ted": "edward", "al": "albert", "alex": "alexander", "sasha": "alexander", "liz": "elizabeth",
    "kate": "katherine", "jack": "john", "jimmy": "james", "nick": "nicholas", "ken": "kenneth", "ron": "ronald",
    "don": "donald", "sam": "samuel", "andy": "andrew", "greg": "gregory", "jeff": "jeffrey", "geoff": "geoffrey",
    "phil": "philip", "tim": "timothy", "pete": "peter", "rob": "robert", "chuck": "charles", "larry": "lawrence",
    "jerry": "gerald", "gerry": "gerald", "fred": "frederick", "hank": "henry", "doug": "douglas", "sue": "susan",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonName:
    """`words`: the folded words without particles, suffixes and ordinals; `gender` "m", "f" or None for unknown;
    `fathers` are those of them after "bin", which alone mean somebody else."""

    words: tuple[str, ...]
    ordinal: str | None
    gender: str | None
    fathers: frozenset[str] = frozenset()

    @property
    def is_family_first(self) -> bool:
        """Whether the family name stands first, as in Chinese, Korean and Vietnamese names."""
        first = self.words[0]
        return first in family_names() and 1 < len(self.words) <= 3 and self.words[-1] not in given_names()


def parse_person(text: str, gender: str | None = None) -> PersonName:
    """The parts of a name without title; `gender` is what a form of address tells, else the given name tells it."""
    words = [
        _POLITE.sub("", fold(word).strip("'")) for word in re.findall(r"[^\s.,()]+", text) if word[0] not in '"“”«'
    ]
    ordinal = words[-1] if len(words) > 1 and _ORDINAL.fullmatch(words[-1]) else None
    kept = [word for word in words if word not in _SUFFIXES]
    kept = kept[:-1] if ordinal and kept[-1:] == [ordinal] else kept
    core = [_ARTICLE.sub("", word).replace("'", "") for word in kept if word not in _PARTICLES] or kept or [fold(text)]
    core = ["abu" if word in _ABU else word for word in core]
    if gender is None and len(core) > 1:
        gender = given_names().get(core[0])
    fathers = frozenset(word for son, word in pairwise(words) if son in _SONS)
    return PersonName(tuple(core), ordinal, gender, fathers)


@functools.lru_cache(maxsize=1 << 14)
def skeleton(word: str) -> str:
    """What transliterations of a name share: "zelenskyy" and "zelensky", "sergei" and "sergey", "hariri" alone."""
    for pattern, plain in _TRANSLITERATIONS:
        word = pattern.sub(plain, word)
    return word


_TRANSLITERATIONS = [
    (re.compile(pattern), plain)
    for pattern, plain in [
        (r"-", ""),
        (r"dzh", "j"),
        (r"(?:iy|yy|yi|ii|y|j)", "i"),
        (r"ei|ai|e(?=i)", "i"),
        (r"moham|muham|mahom", "moham"),
        (r"ed$|ad$|et$", "ad"),
        (r"ou|oo|u", "u"),
        (r"ff|v$|w", "v"),
        (r"kh|gh|q|ck|k", "k"),
        (r"ph|f", "f"),
        (r"sch|sh|sz", "sh"),
        (r"tch|cz", "ch"),
        (r"th", "t"),
        (r"(?<=[aeiou])h(?=$|[^aeiou])", ""),
        (r"e(?=[lrnm])", "a"),
        (r"i+", "i"),
        (r"(.)\1", r"\1"),
    ]
]


def is_alike(a: str, b: str) -> bool:
    """Whether two words of names are the same but for transliteration."""
    return a == b or (min(len(a), len(b)) >= 4 and a[0] == b[0] and skeleton(a) == skeleton(b))


LEAST_MISSPELT = 6  # letters: among shorter names too many differ by one
_LEFT_OUT = frozenset("aeiouh")


def is_misspelt(a: str, b: str) -> bool:
    """Whether two long words of names differ by a common slip: two letters changed places ("yeltsin", "yelstin"), or a
    vowel, an h or one of two equal letters was left out before the end ("haddadin", "hadadin"). Other letters tell
    people apart, and so do last ones: "Johnson" and "Johnston", "Petrov" and "Petrova"."""
    if min(len(a), len(b)) < LEAST_MISSPELT or abs(len(a) - len(b)) > 1:
        return False
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    at = next((n for n, (x, y) in enumerate(zip(longer, shorter, strict=False)) if x != y), len(shorter))
    if at == 0 or at >= len(shorter):
        return False
    if len(a) == len(b):
        return longer[at : at + 2] == shorter[at + 1 : at - 1 : -1] and longer[at + 2 :] == shorter[at + 2 :]
    is_slight = longer[at] in _LEFT_OUT or longer[at] == longer[at - 1]
    return is_slight and longer[at + 1 :] == shorter[at:]


def is_same_person(a: PersonName, b: PersonName) -> bool:
    """Whether two names of two or more words can be one person's."""
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return False
    if "".join(a.words).replace("-", "") == "".join(b.words).replace("-", ""):
        return True
    if a.is_family_first and b.is_family_first:
        return is_alike(a.words[0], b.words[0]) and is_alike("".join(a.words[1:]), "".join(b.words[1:]))
    if not is_alike(a.words[-1], b.words[-1]):
        return _is_run(b.words, a.words[1:]) or _is_run(b.words, a.words[:-1])
    return fits_within(b, a) == _END or _given_fit(a.words[:-1], b.words[:-1])


def _given_fit(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the given names of the one are among those of the other, in order, initials and short forms counting."""
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    rest = iter(longer)
    return all(any(_is_given_alike(word, other) for other in rest) for word in shorter)


def _is_given_alike(a: str, b: str) -> bool:
    if len(a) <= 1 or len(b) <= 1:
        return a[:1] == b[:1]
    return is_alike(a, b) or _NICKNAMES.get(a, a) == _NICKNAMES.get(b, b)


_SON, _END, _FAMILY_FIRST, _INSIDE, _GIVEN = 5, 4, 3, 2, 1


def fits_within(short: PersonName, full: PersonName) -> int:
    """How well `short` is the later part of `full`: 5 its father's name with "bin", 4 its end, 3 its family name,
    2 within it, 1 its start, 0 not."""
    size = len(short.words)
    if short.ordinal and full.ordinal and short.ordinal != full.ordinal:
        return 0
    if size == 1 and short.words[0] in full.fathers:
        return _SON if short.fathers else 0  # "King Lund" is not Khalid bin Lund, but "bin Lund" is
    if all(map(is_alike, short.words, full.words[-size:])) and size <= len(full.words):
        return _END
    if size > len(full.words):
        return 0
    if all(map(is_alike, short.words, full.words[:size])):
        return _FAMILY_FIRST if full.is_family_first else _GIVEN
    return _INSIDE if _is_run(short.words, full.words) or short.words[0] in full.words[-1].split("-") else 0


def _is_run(short: Sequence[str], full: Sequence[str]) -> bool:
    size = len(short)
    return any(all(map(is_alike, short, full[at : at + size])) for at in range(len(full) - size + 1))


_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")


def words_of_body(text: str) -> tuple[str, ...]:
    """The folded words of an organisation's name, without "the", full stops and what stands in brackets."""
    text = _DOTTED.sub(lambda letters: letters[0].replace(".", ""), text.replace("\u00ad", ""))
    words = fold_words(re.sub(r"\([^)]*\)", " ", text).replace(".", " " if ". " in text else ""))
    words = tuple(word for word in words if word[:1].isalnum())
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def is_acronym(text: str) -> bool:
    """Whether the name is short and in capitals: "UN", "U.N.", "G7"."""
    letters = text.replace(".", "").replace("-", "")
    return 2 <= len(letters) <= 8 and letters.isalnum() and letters.isupper()


def acronym_matches(acronym: str, full: str) -> bool:
    """Whether `acronym` is made of the first letters of the capitalised words of `full`, acronyms in it whole and what
    kind of company it is left out: "GM" of "General Motors Corp."."""
    letters = fold(acronym.replace(".", "").replace("-", ""))
    bare = _OF_COMPANY.sub("", full)
    if bare != full and len(letters) > 1 and acronym_matches(acronym, bare):
        return True
    words = [word for word in re.findall(r"\w+", full) if word[0].isupper() or word[0].isdigit()]
    every = [word for word in re.findall(r"\w+", full) if word != "s"]
    whole = [word if word.isupper() else word[0] for word in words]  # "UNHCR" of "UN High Commissioner for Refugees"
    return letters in {fold("".join(w[0] for w in words)), fold("".join(w[0] for w in every)), fold("".join(whole))}


_OF_COMPANY = re.compile(r",? (?:AG|Co|Corp|Corporation|Inc|Limited|Ltd|PLC|Plc|plc|SA|SE)\.?$")
_COMPANY = word_set(
    """of for in corp corporation co company ltd limited inc plc ag sa group bank banking airlines airways holdings
    party agency news newspaper television tv radio organization organisation movement forces force club
    university securities investors investment motor motors electric steel oil insurance partners capital industries"""
)


def is_same_body(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether `short` is `full` cut at its start ("Foreign Ministry") or its usual tail ("Ericsson" of a company)."""
    size = len(short)
    if not 0 < size < len(full):
        return False
    if tuple(full[-size:]) == tuple(short):
        return size > 1 or len(short[0]) > 3
    rest = full[size + 1 :] if full[size] == "s" else full[size:]  # "Moody" of "Moody's Investors Service"
    return tuple(full[:size]) == tuple(short) and bool(rest) and rest[0] in _COMPANY
