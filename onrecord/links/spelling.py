"""How the words of names are spelled across articles: transliterations, forms of given names, the sound they share.

Within an article the context says who a name means; across articles only the name does. So this knows more spellings
than `onrecord.actors.spelling`, on which it builds, and is stricter where they tell people apart.
"""

from __future__ import annotations

import functools
import re

from rapidfuzz.distance import Levenshtein

from onrecord.actors.spelling import PersonName, is_alike, is_same_person, skeleton
from onrecord.knowledge import given_names

__all__ = ["is_given_alike", "is_spelled_alike", "sound", "sound_of_given"]

# Given names that are one name in several languages of the news: a Ukrainian is printed under the Russian form too.
_ONE_NAME = """
vladimir volodymyr wladimir uladzimir
alexander oleksandr aleksandr alexandre alejandro aliaksandr aleksander iskander
nicholas mykola nikolai nikolay nikola nicolae nicolas mikalai nikolaos
sergei serhiy serhii siarhei serge serzh sergio
andrew andriy andrii andrei andrey andrzej andreas
dmitry dmytro dmitri dimitri dimitry dmitriy dzmitry dimitrios
michael mykhailo mikhail mikhailo mihail mihai mikael
peter petro pyotr petr pjotr piotr
paul pavlo pavel pawel
igor ihor
oleg oleh
george georgy heorhiy georgi giorgi georgiy georgios
yuri yury yuriy yurii iurii
julia yulia yuliya iulia yuliia
catherine kateryna ekaterina yekaterina katarina katherine
helen olena elena yelena jelena
eugene yevhen yevgeny evgeny evgeni yevgeni
basil vasyl vasily vasili vasile
joseph yosef josef yusuf youssef yousef yousuf josip
benjamin binyamin bibi
isaac yitzhak itzhak yitzchak
moses moshe
mohammed muhammad mohamed mohammad muhammed mohamad mehmed
hussein husayn hussain husain hossein houssein husein
ahmed ahmad ahmet
omar umar omer
osama usama
khalid khaled chalid
jalal celal
mustafa mostafa moustafa
abdullah abdallah abdulla abdalla
william bill will
robert bob
richard dick rick
edward ted
charles chuck
jack john
henry hank
anthony tony
"""


@functools.cache
def _given_forms() -> dict[str, str]:
    lines = (line.split() for line in _ONE_NAME.strip().splitlines())
    return {name: names[0] for names in lines for name in names}


_FINER = [
    (re.compile(pattern), plain)
    for pattern, plain in [
        (r"[^a-z0-9]", ""),
        (r"shch|sch", "sh"),
        (r"dzh", "j"),
        (r"dj", "d"),
        (r"dh", "d"),
        (r"th", "t"),
        (r"x", "ks"),
        (r"ic$", "ich"),
        (r"^[yji]e", "e"),
        (r"(?<=[aeou])y(?=[aeou])", ""),
        (r"ae", "a"),
        (r"oe", "o"),
        (r"ue", "u"),
        (r"(?<=[aeiouy])h", ""),
    ]
]


@functools.lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, str]:
    """The spelling that transliterations share, with e as a and as i: "Meshaal" is written Mashal and Mishal."""
    for pattern, plain in _FINER:
        word = pattern.sub(plain, word)
    as_a, as_i = (skeleton(word.replace("e", vowel)).replace("o", "u") for vowel in "ai")
    return as_a, as_i


_CONSONANTS = [
    (re.compile(pattern), plain)
    for pattern, plain in [
        (r"[^a-z0-9]", ""),
        (r"x", "ks"),
        (r"^kh|^gh|^ch(?=[aeiou]?[lr])", "k"),
        (r"kh", ""),
        (r"dzh|dj(?!$)", "d"),
        (r"s?h?tch|s?ch|sh|zh|sz|cz|c(?=[eiy]|$)|[zj](?!$)(?<!^j)", "s"),
        (r"ph", "f"),
        (r"ck|gh|[qgkc]", "k"),
        (r"th|dh|[dt]", "t"),
        (r"[vwf]", "f"),
        (r"[bp]", "p"),
        (r"z", "s"),
        (r"^(?:[yji]?[aeiou]|[yji])", "0"),
        (r"(?!^)[aeiouyjh]", ""),
        (r"(.)\1+", r"\1"),
    ]
]


@functools.lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """The consonants of a folded word in coarse classes, the same for all its spellings: Gaddafi and Qadhafi "ktf"."""
    plain = word
    for pattern, letters in _CONSONANTS:
        plain = pattern.sub(letters, plain)
    return plain or word


_FEMALE = re.compile(r"(?:ova|eva|aya|aia|ina|ska|cka)$")
_VOWELS = tuple("aeiouyh")


@functools.lru_cache(maxsize=1 << 14)
def is_spelled_alike(a: str, b: str) -> bool:
    """Whether two folded words of names are spellings of one: gaddafi and qadhafi, but not ivanov and ivanova."""
    if a == b:
        return True
    if _has_other_ending(a, b):
        return False
    one, other = _forms(a), _forms(b)
    if min(len(a), len(b)) >= 4 and (is_alike(a, b) or set(one) & set(other)):
        return True
    length = min(len(one[0]), len(other[0]))
    most = 0 if length < 6 else 1 if length < 8 else 2
    return most > 0 and sound(a) == sound(b) and min(Levenshtein.distance(x, y) for x in one for y in other) <= most


def _has_other_ending(a: str, b: str) -> bool:
    """Whether one ends in a vowel and the other does not, or one is that of a woman: Martin, Martini; Orlov, Orlova."""
    if a.endswith(_VOWELS) != b.endswith(_VOWELS):
        return True
    return a.endswith("a") != b.endswith("a") and (_FEMALE.search(a) or _FEMALE.search(b)) is not None


def is_given_alike(a: str, b: str) -> bool:
    """Whether two given names are one: initials and short forms count, two known names that differ do not."""
    a, b = _plain_given(a), _plain_given(b)
    if a == b or is_same_person(_called(a), _called(b)):
        return a[:1] == b[:1] or not _are_known(a, b)
    return not _are_known(a, b) and min(len(a), len(b)) > 1 and is_spelled_alike(a, b)


def _are_known(a: str, b: str) -> bool:
    """Whether both are well-known given names of men or of women, the one of these and the other of those."""
    genders = {given_names().get(a), given_names().get(b)}
    return a in given_names() and b in given_names() and len(genders) == 2


def _called(given: str) -> PersonName:
    return PersonName((given, "x"), None, None)


@functools.lru_cache(maxsize=1 << 14)
def _plain_given(word: str) -> str:
    word = word.replace("-", "")
    return _given_forms().get(word, word)


def sound_of_given(given: str) -> str:
    """The class of the first letter of a given name, one for all its forms: Oleksandr, Alexander."""
    return sound(_plain_given(given))[:1]
