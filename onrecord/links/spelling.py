"""How the words of names are spelled across articles: transliterations, forms of given names, the sound they share.

Within an article the context says who a name means; across articles only the name does. So this knows more spellings
than `onrecord.actors.names.spelling`, on which it builds, and is stricter where they tell people apart.
"""

from __future__ import annotations

import functools
import re

from rapidfuzz.distance import Levenshtein

from onrecord.actors.names.spelling import PersonName, is_alike, is_same_person, skeleton
from onrecord.knowledge import given_names

__all__ = ["is_given_alike", "is_spelled_alike", "sound", "sounds_of_given"]

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
edward eduard ted
charles chuck
jack john
henry hank
anthony tony
elizabeth liz
"""


_FINER = [
    (re.compile(pattern), plain)
    for pattern, plain in [
        (r"[\W_]", ""),
        (r"^h(?=.*(?:[oe]v|in|sk[iy]{1,2}|enk[oa]|u[kc]|[iy]ch)$)", "g"),  # Horbunov, Gorbunov
        (r"shch|sch", "sh"),
        (r"^h(?=a.*[iy]an$)", ""),  # Harutyunyan, Arutiunian
        (r"d?zh", "j"),
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
def _forms(word: str) -> tuple[str, ...]:
    """The spellings that transliterations share: Meshaal, Mashal and Mishal; Djukic, Dukic."""
    for pattern, plain in _FINER:
        word = pattern.sub(plain, word)
    words = (word.replace("dj", "d"), word.replace("dj", "j")) if "dj" in word else (word,)
    return tuple(skeleton(each.replace("e", vowel)).replace("o", "u") for each in words for vowel in "ai")


_CONSONANTS = [
    (re.compile(pattern), plain)
    for pattern, plain in [
        (r"[\W_]", ""),
        (r"x", "ks"),
        (r"^h(?=a.*[iy]an$)", ""),
        (r"^kh|^gh|^h|^ch(?=[lr])", "k"),
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
_OPEN = re.compile(r"[aeiouy]h?$")


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
    if one[0][:1] != other[0][:1] and sound(a)[:1] == "0":  # Akimov, Ekimov
        return False
    length = min(len(one[0]), len(other[0]))
    most = 0 if length < 6 else 1 if length < 8 else 2
    return most > 0 and sound(a) == sound(b) and min(Levenshtein.distance(x, y) for x in one for y in other) <= most


def _has_other_ending(a: str, b: str) -> bool:
    """Whether one ends in a vowel and the other does not, or one is that of a woman: Martin, Martini; Orlov, Orlova."""
    if (_OPEN.search(a) is None) != (_OPEN.search(b) is None):
        return True
    return a.endswith("a") != b.endswith("a") and (_FEMALE.search(a) or _FEMALE.search(b)) is not None


def is_given_alike(a: str, b: str) -> bool:
    """Whether two given names are one: initials and short forms count, a man's name is never a woman's."""
    if len(a) == 1 or len(b) == 1:
        return not initials(a).isdisjoint(initials(b))
    if _plain_given(a) == _plain_given(b):
        return True
    return not _differ_in_gender(a, b) and (is_same_person(_called(a), _called(b)) or is_spelled_alike(a, b))


def initials(given: str) -> frozenset[str]:
    """The letters that may stand for a given name: B and W for William."""
    own = given[:1]
    return frozenset(own) if len(given) == 1 else _given_forms()[1].get(_plain_given(given), frozenset()) | {own}


@functools.cache
def _given_forms() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """The first form of each given name by its spelling, and the initials of all forms by the first."""
    rows = [line.split() for line in _ONE_NAME.strip().splitlines()]
    firsts: dict[str, str] = {}
    for names in rows:
        for name in names:
            firsts.setdefault(_forms(name)[-1], names[0])
    return firsts, {names[0]: frozenset(name[0] for name in names) for names in rows}


@functools.lru_cache(maxsize=1 << 14)
def _plain_given(word: str) -> str:
    word = word.replace("-", "")
    return _given_forms()[0].get(_forms(word)[-1], word)


def _differ_in_gender(a: str, b: str) -> bool:
    return {given_names().get(a), given_names().get(b)} == {"m", "f"}


def _called(given: str) -> PersonName:
    return PersonName((given, "x"), None, None)


def sounds_of_given(given: str) -> set[str]:
    """The classes of the first letter of a given name in all its forms: Oleksandr and Alexander, Bill and William."""
    return {sound(letter) for letter in initials(given)}
