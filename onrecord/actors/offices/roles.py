"""The office that an article gives a person beside the name: "Russian President X", "X, the foreign secretary,"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.actors.countries.states import StateMention
from onrecord.actors.names.honours import POSTNOMINALS
from onrecord.actors.names.name import NameGroup, strip_name
from onrecord.actors.offices.office_phrases import (
    LINKS,
    Page,
    before_address,
    head_ending,
    phrase_from,
    reach_left,
    reach_right,
)
from onrecord.knowledge import offices
from onrecord.knowledge.phrases import word_set
from onrecord.record import ActorKind
from onrecord.text import Layout


@dataclass(frozen=True, slots=True)
class Role:
    """The words `first` to `last`, both included, and as a string without line breaks."""

    first: int
    last: int
    text: str


def find_roles(layout: Layout, groups: Sequence[NameGroup], states: Sequence[StateMention]) -> tuple[Role | None, ...]:
    """The office beside the first name of each of `groups` that has one; None where no name has, or for no person."""
    people = [group for group in groups if group.kind is ActorKind.PERSON]
    spans = [strip_name(layout, name) for person in people for name in person.mentions]
    page = Page(layout, states, (number for first, last in spans for number in range(first, last + 1)))
    return tuple(_role_of(page, group) if group.kind is ActorKind.PERSON else None for group in groups)


def _role_of(page: Page, group: NameGroup) -> Role | None:
    rank = None
    for mention in group.mentions:
        name, end = strip_name(page.layout, mention)
        for first, last in _roles_at(page, name, end):
            if _is_of_several(page, first, last, name):
                continue
            role = Role(first, last, page.layout.written(first, last))
            if not _is_rank(page, first, last):
                return role
            rank = rank or role  # "Captain" says less than "army spokesman" elsewhere
    return rank


_SEVERAL: Final = word_set("leaders officials")
_HOLDERS: Final = word_set("ministers presidents premiers")


def _is_of_several(page: Page, first: int, last: int, name: int) -> bool:
    """Whether an office is told of several together: "top leaders X and Y". Each of "foreign ministers X of Peru and Y
    of Chile" has it, so that it is the role of the name that it stands right before."""
    words = [*itertools.takewhile(lambda word: word not in LINKS, page.words[first : last + 1])]
    is_title = last == name - 1 and first + len(words) > last
    return not _SEVERAL.isdisjoint(words) or not (is_title or _HOLDERS.isdisjoint(words))


def _roles_at(page: Page, first: int, last: int) -> Iterator[tuple[int, int]]:
    before = _before(page, first)
    if before is not None and _is_rank(page, *before):  # "the chief negotiator, General X,"
        before = _before_comma(page, before[0], last) or before
    for span in (before, _after(page, last), _before_comma(page, first, last), _after_is(page, last)):
        if span is not None:
            yield span


def _is_rank(page: Page, first: int, last: int) -> bool:
    """Whether the words are a title that tells less than an office does: "Captain", "Prince", "Ambassador"."""
    if first == last and page.words[first] in _TITLES and page.is_capital(first):
        return True
    first += first < last and page.words[first] == "senior"
    office = offices().get([word for word in page.words[first : last + 1] if word != "."])
    return office is not None and office.code == "MIL" and page.is_capital(first)


def _before(page: Page, first: int) -> tuple[int, int] | None:
    """The office right before a name: its head, then to the left all that belongs to it."""
    end = before_address(page, first - 1)
    end -= page.word(end) == "("  # "the Secretary of State (Mr X)"
    head = head_ending(page, end)
    if head is None:
        return _before_with_link(page, end)
    is_noble = page.word(head) in _NOBLE and page.is_capital(head)
    if page.word(head - 1) == "." and (more := head_ending(page, head - 1)) is not None and _is_rank(page, head, end):
        head = more  # "police chief Maj. Gen. X"
    outer = head_ending(page, head - 1) if is_noble or _is_rank(page, head, end) else None
    if outer is not None:  # "police chief Colonel X": the chief
        return reach_left(page, outer), head - 1
    behind = _before_with_link(page, before_address(page, head - 1)) if is_noble else None
    if behind is not None:  # "Foreign Minister of Peru Prince X"
        return behind
    return reach_left(page, head), end


_NOBLE: Final = word_set("prince princess lord")
_TITLES: Final = _NOBLE | word_set("baroness ambassador cardinal justice mullah")
_WITHIN: Final = word_set("of for to in and , & the - ( ) ' s charge")
_LONGEST: Final = 16  # words: "Chairman of the State Council of the Democratic People's Republic of Peru" has 13


def _before_with_link(page: Page, end: int) -> tuple[int, int] | None:
    """An office with what it is of, right before a name: "Minister of Ports and Labour X", "Chairman of OPEC X"."""
    if end < 0 or page.words[end] in LINKS or page.words[end] in {",", "and", "the", "-"}:
        return None
    for at in range(end, max(-1, end - _LONGEST), -1):
        word = page.words[at]
        if at in page.persons or not (page.is_capital(at) or word in _WITHIN or at in page.state_first):
            return None
        if page.bars_phrase(at) and word not in _WITHIN:
            return None
        head = head_ending(page, at - 1) if word in LINKS and at < end else None
        if head is not None and page.sentence[head] == page.sentence[end]:
            return reach_left(page, head), end
    return None


_DETERMINERS: Final = word_set("the a an another his her its their one of also")
_IS: Final = word_set("is was also now then")
_VERBS: Final = word_set("beat flew hosts meets rang receives rings sees sent sought spoke telephones visits wrote")
_MADE: Final = word_set("appointed elected named")  # "X, named Peru's president in May"
_SAYING: Final = word_set("said says told has had is was added")


def _after(page: Page, last: int) -> tuple[int, int] | None:
    """The office after a name: in brackets, between commas, after "who is"."""
    at = last + 1
    if page.layout.words[at : at + 1] and page.layout.words[at] in POSTNOMINALS:
        at += 1
    if page.words[at : at + 5 : 2] == ["(", "-", ")"] and page.word(at + 1) in {"d", "r", "i"}:
        return at + 1, at + 3  # "(D-Ohio)"
    if page.word(at) == "(" and page.word(at + 2) == ")" and page.word(at + 1).isdigit():
        at += 3
    if page.word(at) not in {",", "(", "-"} or page.is_joined(at):
        return None
    at += 1
    if page.word(at).isdigit() and page.word(at + 1) == ",":
        at += 2
    if page.word(at) == "who" and page.word(at + 1) in {"is", "was"}:
        at += 3 if page.word(at + 2) in {"also", "now", "then"} else 2
    while page.word(at) in _DETERMINERS:
        at += 1
    found = phrase_from(page, at)
    is_doing = page.word(at - 1) in _IS and page.word(at).endswith("ing")
    if found is None or is_doing or _is_object(page, at, found[0]):
        return None  # "X, who is defending president Y", "X, received Peru's president, Y"
    start, right = found[0], reach_right(page, found[1])
    if right + 1 in page.persons and right > found[1] and head_ending(page, right) is not None:
        while right + 1 in page.persons:  # "X, an adviser to President Y"
            right += 1
    if right + 1 in page.persons or page.word(right + 1) == "'":
        return None  # "X, Secretary of State Y and Z", "X, the premier's father"
    if page.word(at - 1) == "the" and start == at and right - start < 2 and page.word(right + 1) in _SAYING:
        return None  # "asked about X, the minister said"
    return start, right


def _is_object(page: Page, at: int, start: int) -> bool:
    """Whether a verb stands between a name's comma and an office: that of somebody else."""
    is_verb = page.words[at] in _VERBS or (page.words[at].endswith("ed") and page.words[at] not in _MADE)
    if at == start or not is_verb:
        return False
    is_owned = start in page.state_first and page.word(page.state_last[start] + 1) == "'"
    return is_owned or not _ARTICLES.isdisjoint(page.words[at + 1 : start])


def _after_is(page: Page, last: int) -> tuple[int, int] | None:
    """The office in "X is a senior reporter"."""
    if page.word(last + 1) != "is" or page.word(last + 2) not in {"a", "an", "the"}:
        return None
    found = phrase_from(page, last + 3)
    return (found[0], reach_right(page, found[1])) if found is not None else None


_CLOSING: Final = word_set(", . ; : ) ' - said told and who has")
_ARTICLES: Final = word_set("the his her its their whose a an another own visiting new")
_MOST_STRANGE: Final = 3  # words
_WINDOW: Final = 14  # words


def _before_comma(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """The office in "the foreign secretary, X, said", whose name a comma or the end of a clause closes."""
    closing, first = page.word(last + 1), before_address(page, first - 1) + 1
    if page.word(first - 1) != "," or first < 2 or not (closing in _CLOSING or closing == "" or last > first):
        return None
    end, best = first - 2, None
    if page.words[end] == ")" and page.word(end - 2) == "(":
        end -= 3
    for at in range(end, max(-1, end - _WINDOW), -1):
        is_name = at in page.persons and page.word(at + 1) != "'"
        if page.sentence[at] != page.sentence[end] or page.ends_phrase(at) or is_name:
            break
        head = head_ending(page, at)
        if head is not None and (at == end or page.words[at + 1] in LINKS):
            best = head
    if best is None:
        return None
    start = reach_left(page, best)
    if closing not in {",", ".", ";", ""} and _is_of_name_before(page, start):
        return None
    is_owned = "'" in page.words[start:best] or page.words[max(0, start - 2) : start] == ["'", "s"]
    begin = start  # of "the historic leader" too
    while start - begin < _MOST_STRANGE and _is_plain(page, begin - 1):
        begin -= 1
    is_definite = page.word(begin - 1) in _ARTICLES or page.opens_sentence(start) or start in page.state_first
    is_owned = is_owned or page.words[max(0, begin - 2) : begin] == ["'", "s"]
    return (start, end) if is_definite or is_owned else None


def _is_plain(page: Page, number: int) -> bool:
    """Whether a word may stand between an article or "'s" and an office without being a part of it."""
    return page.word(number).isalpha() and page.word(number) != "s" and not page.bars_phrase(number)


def _is_of_name_before(page: Page, start: int) -> bool:
    """Whether an office that starts at `start` is that of a name before it: "X, Peru's president, Y demanded"."""
    at = start - 1
    while page.word(at) in _DETERMINERS:
        at -= 1
    return page.word(at) == "," and at - 1 in page.persons
