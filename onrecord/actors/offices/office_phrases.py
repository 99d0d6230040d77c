"""The words that belong to an office: from its head to the left ("deputy foreign") and to the right ("of Liberia")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from onrecord.actors.countries.states import StateMention
from onrecord.actors.names.honours import EXCELLENCIES
from onrecord.knowledge import office_words, offices
from onrecord.knowledge.phrases import word_set
from onrecord.text import Layout

LINKS: Final = word_set("of for to in at on with")
# What no office holds before its head: a phrase that reaches one of these words starts after it.
_BEFORE_PHRASE: Final = word_set(
    """meanwhile also but and or in on at when while after if as earlier however yesterday today tonight later then
    though although since before did does do should must by for from with to last this that next once here there now
    both even instead still so yet not only because despite during under over like the a an his her its their our my
    your between through until where who which whose monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec he she it they we i you visiting new another told said says is was has had have are
    were be been will would can could no without against about"""
)
# What no office holds after its head: a phrase ends before one of these words.
_AFTER_PHRASE: Final = word_set(
    """, . ; : ? ! ( ) " “ ” who which that whose where when while after before said says told has had have is was
    are were will would can could may might must should but or as by from because if although though not he she
    it they we i added warned urged asked called claimed denied insisted announced declined vowed this last
    yesterday today monday tuesday wednesday thursday friday saturday sunday met arrived whom during until since
    accused rejected described condemned began according did does do made went came left took gave saw about"""
)
_ADDRESSES: Final = word_set(
    """mr mrs ms miss dr prof sir madam doctor sheikh sheik shaikh haji hajj comrade messrs sayyed sayyid rev hon
    datuk dato seri tun smt shri"""
)
_LETTERS: Final = (["H", ".", "E", "."], ["H", ".", "H", "."])
_ABBREVIATED: Final = word_set("sen rep gov gen col lt maj brig capt cmdr adm sgt")
_PLAIN_OWNERS: Final = word_set(
    "country nation state world region city island territory kingdom republic s ' ) , . today week"
)
_GLUE: Final = word_set("' s - & and")
_LONGEST_HEAD, _LONGEST_TAIL, _MOST_STRANGE = 14, 20, 3  # words


class Page:
    """The folded words of a text, and which of them name states and which `persons`, by number."""

    def __init__(self, layout: Layout, states: Sequence[StateMention], persons: Iterable[int]) -> None:
        self.layout = layout
        self.words = _fold_but_acronyms(layout)
        self.state_first = {n: state.first for state in states for n in range(state.first, state.last + 1)}
        self.state_last = {n: state.last for state in states for n in range(state.first, state.last + 1)}
        self.persons = frozenset(persons)
        self.sentence = layout.sentence

    def word(self, number: int) -> str:
        """The folded word, empty outside the text."""
        return self.words[number] if 0 <= number < len(self.words) else ""

    def is_capital(self, number: int) -> bool:
        """Whether the word starts with a capital letter."""
        return 0 <= number < len(self.words) and self.layout.words[number][0].isupper()

    def is_joined(self, number: int) -> bool:
        """Whether the mark `number` touches the words on both sides, as a hyphen does."""
        ends, starts = self.layout.ends, self.layout.starts
        inside = 0 < number < len(self.words) - 1
        return inside and ends[number - 1] == starts[number] and ends[number] == starts[number + 1]

    def opens_sentence(self, number: int) -> bool:
        """Whether no word stands before `number` in its sentence."""
        before = number - 1
        while before >= 0 and self.sentence[before] == self.sentence[number] and not self.words[before][0].isalnum():
            before -= 1
        return before < 0 or self.sentence[before] != self.sentence[number]

    def bars_phrase(self, number: int) -> bool:
        """Whether the word can be no part of an office before its head."""
        return self.word(number) in _BEFORE_PHRASE

    def ends_phrase(self, number: int) -> bool:
        """Whether the word can be no part of an office after its head."""
        return self.word(number) in _AFTER_PHRASE


def _fold_but_acronyms(layout: Layout) -> list[str]:
    """The folded words, but as they are where they are acronyms that look like small words: "WHO", "IS"."""
    return [
        word if word.isupper() and len(word) > 1 and (folded in _BEFORE_PHRASE or folded in _AFTER_PHRASE) else folded
        for word, folded in zip(layout.words, layout.folded, strict=True)
    ]


def before_address(page: Page, at: int) -> int:
    """The word before forms of address that are no office and end with the word `at`: "Mr", "Dr."."""
    while at >= 0:
        if page.layout.words[max(0, at - 3) : at + 1] in _LETTERS:
            at -= 4
            continue
        word = at - 1 if page.word(at) == "." else at
        if page.word(word) not in _ADDRESSES and (word < 0 or page.layout.words[word] not in EXCELLENCIES):
            break
        at = word - 1
    return at


def head_ending(page: Page, end: int) -> int | None:
    """The first word of the office whose head ends with the word `end`; None where there is none."""
    if end < 0:
        return None
    stop = end - 1 if page.words[end] == "." and page.word(end - 1) in _ABBREVIATED else end
    match = offices().ending(page.words, stop)
    if match is None or stop in page.persons or stop in page.state_first or page.words[stop] in _ADDRESSES:
        return None
    first = stop - match[0] + 1
    if page.words[stop] in {"pm", "fm"} and not page.layout.words[stop].isupper():
        return None  # "8pm"
    return first if page.sentence[first] == page.sentence[end] else None


def reach_left(page: Page, head: int) -> int:
    """The first word of the phrase whose head starts at `head`."""
    start, sentence = head, page.sentence[head]
    while start > 0 and page.sentence[start - 1] == sentence:
        step = _step_left(page, start)
        if step is None:
            break
        start = step
        owns = start in page.state_first and page.word(page.state_last[start] + 1) == "'"
        if owns and page.word(start - 1) not in {"of", "for"}:
            break
    barred = (_BEFORE_PHRASE | _ADDRESSES) - {"may", "then"}
    while start < head and start not in page.state_first:
        if page.words[start] not in barred and page.words[start][0].isalnum():
            break
        start += 1
    return start


def _step_left(page: Page, start: int) -> int | None:
    """Where the phrase starts with one more word of it on the left; None where that word is not of it."""
    before = start - 1
    word = page.words[before]
    if before in page.state_first:
        return page.state_first[before] if start not in page.state_first else None
    if not word[0].isalnum() or word == "s":
        return _step_over_mark(page, before)
    if word in {"and", "of", "for"}:
        return before if _joins(page, before) else None
    if before in page.persons or word in _BEFORE_PHRASE - {"then"}:
        return None
    is_part = word in office_words() or (page.is_capital(before) and word.isalnum()) or _is_portfolio(page, before)
    head = head_ending(page, before) if word.isalpha() else None
    return before if is_part else head


_WITH_PORTFOLIOS: Final = word_set("minister secretary commissioner")


def _is_portfolio(page: Page, number: int) -> bool:
    """Whether a word is what a minister is for, by the article or owner before it: "the irrigation minister"."""
    before = page.word(number - 1)
    is_after = before in {"the", "a", "an", "his", "her", "its", "their", "whose", "s"} or before in office_words()
    return page.word(number + 1) in _WITH_PORTFOLIOS and page.words[number].isalpha() and is_after


def _step_over_mark(page: Page, mark: int) -> int | None:
    """Past "'s", a hyphen, a bracket, a full stop of "U.N." that ends with the word `mark`."""
    word, before = page.words[mark], page.word(mark - 1)
    if word == "s" and before == "'":
        return _owner(page, mark - 2)
    if word == "'" and before.endswith("s"):
        return mark - 1 if mark - 1 not in page.persons else None
    if word == "." and len(before) == 1 and page.is_capital(mark - 1):
        return mark - 1
    if word == "-" and page.is_joined(mark):
        return page.state_first.get(mark - 1, mark - 1)
    if word == ")" and page.word(mark - 2) == "(" and page.is_capital(mark - 1):
        return mark - 2
    return mark - 1 if word == "/" or (word == "&" and page.is_capital(mark - 1)) else None


def _joins(page: Page, link: int) -> bool:
    """Whether "and" joins two offices or parts of one, and "of" and "for" two capitalised words of one name."""
    before = link - 1
    if page.words[link] == "and":
        is_part = page.word(before) in office_words() or head_ending(page, before) is not None
        return is_part and before not in page.state_first and link + 1 not in page.state_first
    if offices().starting(page.words, link + 1) is not None:  # "the party of President X"
        return False
    is_name = page.is_capital(before) and page.is_capital(link + 1) and page.word(before) not in _BEFORE_PHRASE
    return is_name and before not in page.persons and before not in page.state_first


def _owner(page: Page, owner: int) -> int | None:
    """Where the owner in "Turkey's", "Putin's", "the party's" starts; None where it tells nothing: "the country's"."""
    if owner < 0 or page.words[owner] in _PLAIN_OWNERS:
        return None
    if owner in page.state_first:
        return page.state_first[owner]
    while owner - 1 in page.persons and owner in page.persons:
        owner -= 1
    return owner


def phrase_from(page: Page, start: int) -> tuple[int, int] | None:
    """First and last word of the noun phrase at `start` as far as its head, which is an office; None for others.

    Adjectives that tell nothing of the office are left out on its left: "the restless Turkish president".
    """
    if start >= len(page.words):
        return None
    at, begin, last, n_strange = start, start, None, 0
    while at < len(page.words) and at - start < _LONGEST_HEAD and page.sentence[at] == page.sentence[start]:
        word = page.words[at]
        office = offices().starting(page.words, at)
        if word in _AFTER_PHRASE or word in LINKS or (word == "and" and last is None and begin == at):
            break
        if at in page.state_first:
            at = page.state_last[at]
        elif office is not None:
            at += office[0] - 1
            last = at
        elif at in page.persons and page.word(at + 1) != "'" and not _is_followed(page, at):
            break
        elif not (page.is_capital(at) or word in office_words() or word in _GLUE or at in page.persons):
            if last is not None or n_strange == _MOST_STRANGE or word.endswith("ly"):
                break
            if page.word(at + 1) != "'":  # "the choral group's founder" keeps its owner
                n_strange, begin = n_strange + 1, at + 1
        at += 1
    return (begin, last) if last is not None and begin <= last else None


def _is_followed(page: Page, person: int) -> bool:
    """Whether a name goes on after a word of it, or stands for whose an office is: "a Lund adviser"."""
    after = person + 1
    if after >= len(page.words) or page.is_capital(after):
        return after in page.persons
    is_before_office = offices().starting(page.words, after) is not None and page.word(person - 1) != "-"
    return after in page.persons or is_before_office


def reach_right(page: Page, head: int) -> int:
    """The last word of a phrase whose head ends at `head`, with what it is of, for, to or in."""
    if page.word(head + 1) not in LINKS:
        return head
    at, sentence = head + 1, page.sentence[head]
    while at + 1 < len(page.words) and at - head < _LONGEST_TAIL and page.sentence[at + 1] == sentence:
        following = at + 1
        is_inside_state = following in page.state_first and page.state_first[following] < following
        is_end = page.ends_phrase(following) or page.words[following].isdigit() or following in page.persons
        if is_end and not is_inside_state:
            break
        at = following
    while page.words[at] in LINKS or page.words[at] in {"and", "the", "-"}:
        at -= 1
    return max(at, head)
