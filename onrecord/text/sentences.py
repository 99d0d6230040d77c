"""Where sentences begin and end: "Mr. Lund met Gen. Vogt on Jan. 4. They agreed." is two."""

from __future__ import annotations

import re

from onrecord.text.words import WORD

_LETTER = re.compile(r"\w")
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
    mlle msgr amb sec brig supt insp det atty cf ret retd"""
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
        if start > first and not WORD.search(text, start, last):  # invisible signs alone
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
        return text[dot + 1 : end] in {"", ")"}
    if word in _BEFORE_NUMBERS and before.group() != "P":
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
