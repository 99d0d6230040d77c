"""Noun phrases: their parts, what they describe, and what their words say about number and definiteness."""

from __future__ import annotations

from collections.abc import Container
from itertools import pairwise
from typing import Final

from onrecord.encoder.reading import Range
from onrecord.function_words import AND_BUT, APOSTROPHES, DEMONSTRATIVE, DETERMINERS, HE_SHE_THEY, POSSESSIVE, RELATIVE
from onrecord.heads import head_of, is_within_number
from onrecord.text import Layout

FIRST_PERSON: Final = frozenset("i me my myself mine".split())
FIRST_PLURAL: Final = frozenset("we us our ours ourselves".split())
MALE: Final = frozenset("he him his himself".split())
FEMALE: Final = frozenset("she her hers herself".split())
NEUTER: Final = frozenset("it its itself".split())
PLURAL: Final = frozenset("they them their theirs themselves".split())
# Whoever is of or for somebody and not the same: "a spokesman for Lund".
AIDES: Final = frozenset(
    """adviser advisor aide ally analyst assistant brother cousin daughter diplomat envoy expert father friend husband
    insider lawyer mother nephew niece official representative researcher sister son source spokesman spokesperson
    spokeswoman uncle widow wife""".split()
)
# Whoever is with a body that he works for: "an official with the ministry".
STAFF: Final = frozenset(
    """analyst analysts economist economists official officials researcher researchers spokesman spokesperson
    spokeswoman strategist strategists""".split()
)
# Nouns that the records of the training set have as organizations at least twice as often as as groups, and their like.
INSTITUTIONS: Final = frozenset(
    """agency alliance army assembly association authority bank bloc board branch bureau chamber chancellery church club
    coalition college command commission committee company council court customs department diocese embassy federation
    firm foundation fund headquarters hospital inquiry institute judiciary laboratory league legislature military
    ministry municipality museum navy office organization palace parliament party presidency radio regulator secretariat
    senate service synod television treasury tribunal trust union university watchdog website wing""".split()
)
PRONOUNS: Final = FIRST_PERSON | FIRST_PLURAL | MALE | FEMALE | NEUTER | PLURAL | RELATIVE | frozenset(["you", "your"])

COUNTS: Final = frozenset("two three four five six seven eight nine ten".split())

_DETERMINERS: Final = DETERMINERS | {"one", "some"}
_OBJECTS: Final = frozenset("me him them s".split())  # the word before a phrase: "sent them" thousands of men
_CUT_BEFORE: Final = frozenset("a an the at from in of on for to with".split())  # what a phrase was cut off before
_DEFINITE: Final = DEMONSTRATIVE | POSSESSIVE | {"the", "both"}
_NUMBERS: Final = {"three": 3, "four": 4}
_TAKING_UP: Final = frozenset("all the these those".split())
_PAIR_WORDS: Final = frozenset("both two three four".split())
TWINS: Final = {"koreas": ("KOR", "PRK"), "sudans": ("SDN", "SSD"), "congos": ("COD", "COG")}
"""The states of one name, "the two Koreas"."""
SIDES: Final = frozenset(
    "sides countries nations parties governments states neighbours neighbors powers delegations capitals".split()
)
"""What two states are called: "both sides"."""
_PEOPLE: Final = frozenset(
    """chancellors counterparts generals heads leaders men ministers monarchs officials politicians premiers presidents
    rivals statesmen women""".split()
)
_SPEAKERS_FOR_SIDES: Final = frozenset("delegations delegates negotiators representatives teams envoys".split())
_OFFICE_HOLDERS: Final = frozenset("leaders presidents ministers premiers counterparts".split())
_BESIDE: Final = frozenset("of from in on for".split())
_AT_WAR: Final = frozenset("belligerent conflicting feuding opposing rival warring".split())
_BREAKS: Final = frozenset("who whom which that whose where when including , ; : ( – — said".split())

PLACING: Final = frozenset("in at to from near outside inside around into across via".split())  # before a place
STRAYS: Final = frozenset(
    """again also already still now then later earlier today yesterday tomorrow monday tuesday wednesday thursday friday
    saturday sunday who whom which that was were is are has have had will would said in on at of for to from and but
    as""".split()
)
"""Words that stand after a noun phrase and are none of it."""
IN_NO_TITLE: Final = (
    STRAYS | _DETERMINERS | _BREAKS | PRONOUNS | frozenset("with by about after when told says".split())
)
"""Words that stand in no title before a name."""
_SINGULAR: Final = frozenset("us press news politics physics boss".split())
_PLURAL: Final = frozenset("people men women police children media public military clergy gunmen".split())


def is_plural(noun: str) -> bool:
    """Whether a noun means several, by its ending."""
    word = noun.casefold()
    return word in _PLURAL or (word.endswith("s") and not word.endswith("ss") and word not in _SINGULAR)


def conjuncts(layout: Layout, span: Range, whole: set[int], hyphens: Container[int] = ()) -> list[Range]:
    """The parts of "A, B and C"; `whole` are the words inside names, which are never cut. Of hyphens those of
    `hyphens` stand between two."""
    parts: list[Range] = []
    first = span[0]
    for number in range(span[0], span[1] + 1):
        is_link = layout.words[number].casefold() in {"and", ",", "&", "with"} and number not in whole
        if number in hyphens or (is_link and not is_within_number(layout, number)):
            parts.append((first, number - 1))
            first = number + 1
    parts.append((first, span[1]))
    return [part for part in parts if part[0] <= part[1]]


def from_pronoun(layout: Layout, span: Range) -> Range:
    """The phrase without a name that stands before the pronoun that it ends with: "told Lund" he, "his side," he."""
    is_another = layout.folded[span[1]] in HE_SHE_THEY and layout.folded[span[1] - 1] not in AND_BUT
    return (span[1], span[1]) if is_another else span


def is_definite(layout: Layout, span: Range) -> bool:
    """Whether the phrase points at somebody known: "the minister", "his spokesman"."""
    return layout.words[span[0]].casefold() in _DEFINITE


def is_bare(layout: Layout, span: Range, head: int) -> bool:
    """Whether nothing but an article stands before the head: "the government", "government"."""
    return all(layout.words[number].casefold() in {"the", "a", "its"} for number in range(span[0], head))


def pair_kind(layout: Layout, span: Range) -> str | None:
    """ "states" for "both sides", "the two countries"; "people" for "the two leaders"; None for all else, such as
    "officials in both capitals" and "the two opposition parties"."""
    words = layout.folded[span[0] : span[1] + 1]
    for preposition in ("of", "from"):  # "delegations from the two countries" are the two countries
        if preposition in words and words[words.index(preposition) - 1] in _SPEAKERS_FOR_SIDES:
            words = words[words.index(preposition) + 1 :] or words
    is_new = words[0] in _PAIR_WORDS - {"both"} and not (len(words) == 2 and words[1] in SIDES | _OFFICE_HOLDERS)
    if is_new or _are_beside_sides(words) or _are_political_parties(words):
        return None  # "two officials", "two leaders of the opposition" are new
    if not _PAIR_WORDS & set(words[:3]) and words[0] != "the":
        return None
    if set(words) & SIDES.union(TWINS) and _PAIR_WORDS & set(words):
        return "states"
    if set(words) & _PEOPLE and _PAIR_WORDS & set(words):
        return "people"
    if words in (["the", "two"], ["the", "pair"]):
        return "people"
    are_states = words in (["both"], ["the", "sides"]) or (words[-1] in TWINS and words[:-1] == ["the"])
    return "states" if are_states else None


def number_of(layout: Layout, span: Range) -> int:
    """How many more than two a phrase takes up: three of "the three countries"; else none."""
    words = layout.folded[max(0, span[0] - 1) : span[1] + 1]
    return next((_NUMBERS[b] for a, b in pairwise(words) if b in _NUMBERS and a in _TAKING_UP), 0)


def _are_beside_sides(words: list[str]) -> bool:
    """Whether words in lower case are of people who are of two sides or in them: "officials of both countries"."""
    pair = next((n for n, word in enumerate(words) if word in _PAIR_WORDS), 0)
    link = next((n for n in range(1, pair) if words[n] in _BESIDE), 0)
    return link > 0 and words[link - 1] not in _SPEAKERS_FOR_SIDES | _OFFICE_HOLDERS | SIDES


def _are_political_parties(words: list[str]) -> bool:
    """Whether two parties are said to be such as contend for votes: "the two opposition parties"."""
    return "parties" in words and words[words.index("parties") - 1] not in _PAIR_WORDS | _AT_WAR


def is_of_sides(layout: Layout, span: Range) -> bool:
    """Whether the noun means one for each side that is named before it: "the Kenyan and Sudanese presidents"."""
    return layout.words[head_of(layout, *span)].casefold() in SIDES | _OFFICE_HOLDERS


def stands_for_sides(description: str) -> bool:
    """Whether a description means sides that are named elsewhere: "leaders", "two delegations"."""
    *before, noun = description.casefold().split() or [""]
    return noun in SIDES | _PEOPLE | _SPEAKERS_FOR_SIDES and len(before) < 2 and _PAIR_WORDS.issuperset(before)


def describe(layout: Layout, span: Range) -> str:
    """The phrase as the name of a group: without its article, the word before it and clauses that hang on it."""
    first, last = span
    first += first < last and layout.words[first] in _OBJECTS and layout.words[first + 1] not in {"of", "all"}
    while first < last and (layout.words[first].casefold() in _DETERMINERS or not layout.words[first][0].isalnum()):
        if layout.words[first + 1] == "of":  # "one of those who were there"
            break
        first += 2 if layout.words[first] in APOSTROPHES and layout.words[first + 1] == "s" and first + 1 < last else 1
    first = _whole_number(layout, _after_limit(layout, first, last))
    head = head_of(layout, first, last)
    for number in range(head + 1, last + 1):
        if layout.words[number].casefold() in _BREAKS and not is_within_number(layout, number):
            last = number - 1
            break
    while last > head and (not layout.words[last][0].isalnum() or layout.words[last] in _CUT_BEFORE):
        last -= 1
    return layout.written(first, last)


def _after_limit(layout: Layout, first: int, last: int) -> int:
    """The first word without "at least" or "more than", of which a phrase may have the second word alone, and without
    the year in which something was done: "in 2003 protesters"."""
    before, word = layout.folded[first - 1] if first else "", layout.folded[first]
    is_year = word.isdigit() and before in {"in", "since"} and len(word) == len("1999")
    if first < last and (word == "than" or (is_year and layout.words[first + 1].isalpha())):
        return first + 1
    at = first + 1 if word == "at" else first
    is_limit = at < last and layout.folded[at] in {"least", "most"} and layout.folded[at - 1] == "at"
    return at + 1 if is_limit else first


def _whole_number(layout: Layout, first: int) -> int:
    """The first word of the number that a phrase was cut within: "2.7" million."""
    while first > 1 and _is_decimal_mark(layout, first - 1):
        first -= 2
    return first


def _is_decimal_mark(layout: Layout, mark: int) -> bool:
    is_joined = layout.ends[mark - 1] == layout.starts[mark] and layout.ends[mark] == layout.starts[mark + 1]
    around = layout.words[mark - 1].isdigit() and layout.words[mark + 1].isdigit()
    return layout.words[mark] in {".", ","} and around and bool(is_joined)


def phrase_around(layout: Layout, head: int) -> Range:
    """The words of the noun phrase that ends with the common noun `head`, back to its article or adjectives."""
    first = head
    while first > 0 and head - first < 6 and layout.sentence[first - 1] == layout.sentence[head]:
        word = layout.words[first - 1]
        if word.casefold() in _DETERMINERS:
            return first - 1, head
        if not (word[0].isupper() or word in {"-", "’", "'", "s"} or word.casefold() in _ADJECTIVES):
            break
        first -= 1
    article = _article_before(layout, first)
    if article is not None:
        return article, head
    while first < head and not layout.words[first][0].isalnum():
        first += 1
    return first, head


def _article_before(layout: Layout, first: int) -> int | None:
    """The article before a word that may describe what follows: "the health" minister."""
    if first < 2 or layout.sentence[first - 2] != layout.sentence[first]:
        return None
    article, word = (folded.casefold() for folded in layout.words[first - 2 : first])
    is_description = word.isalpha() and not word.endswith("s") and word not in IN_NO_TITLE
    return first - 2 if is_description and article in {"the", "a", "an"} else None


_ADJECTIVES: Final = frozenset(
    """senior former top chief deputy vice foreign prime interior defence defense finance military government state
    party press opposition new visiting unnamed independent local national""".split()
)
