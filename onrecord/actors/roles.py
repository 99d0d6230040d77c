"""The office that an article gives a person beside the name: "Russian President X", "X, the foreign secretary,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.actors.names import Name, NameGroup, strip_name
from onrecord.actors.states import StateMention
from onrecord.knowledge import fold, honorifics, office_words, offices
from onrecord.record import ActorKind
from onrecord.text import Layout


@dataclass(frozen=True, slots=True)
class Role:
    """The words `first` to `last`, both included, and as a string without line breaks."""

    first: int
    last: int
    text: str


def find_role(
    layout: Layout, group: NameGroup, states: Sequence[StateMention], others: Sequence[NameGroup]
) -> Role | None:
    """The office that stands beside the first name of `group` that has one; None where no name has, or for no person."""
    return find_roles(layout, [group, *(other for other in others if other is not group)], states)[0]


def find_roles(layout: Layout, groups: Sequence[NameGroup], states: Sequence[StateMention]) -> tuple[Role | None, ...]:
    """The office of each of `groups`, as `find_role` for all of them at once."""
    page = _Page(layout, groups, states)
    return tuple(_role_of(page, group) if group.kind is ActorKind.PERSON else None for group in groups)


def _role_of(page: _Page, group: NameGroup) -> Role | None:
    found = (role for mention in group.mentions for role in _roles_at(page, mention))
    return next(found, None)


def _roles_at(page: _Page, mention: Name) -> Iterator[Role]:
    first, last = strip_name(page.layout, mention)
    for find in (_before, _after, _before_comma):
        span = find(page, first, last)
        if span is not None:
            start, end = page.layout.offsets(*span)
            yield Role(*span, " ".join(page.layout.text[start:end].split()))


class _Page:
    """The folded words of a text, and which state and which person each of them names."""

    def __init__(self, layout: Layout, groups: Sequence[NameGroup], states: Sequence[StateMention]) -> None:
        self.layout = layout
        self.words = [fold(word) for word in layout.words]
        self.state_first = {n: state.first for state in states for n in range(state.first, state.last + 1)}
        self.state_last = {n: state.last for state in states for n in range(state.first, state.last + 1)}
        self.persons = {
            number
            for group in groups
            if group.kind is ActorKind.PERSON
            for mention in group.mentions
            for number in _numbers(strip_name(layout, mention))
        }
        self.sentence = layout.sentence.tolist()

    def word(self, number: int) -> str:
        return self.words[number] if 0 <= number < len(self.words) else ""

    def is_capital(self, number: int) -> bool:
        return self.layout.words[number][0].isupper()

    def is_joined(self, number: int) -> bool:
        """Whether the mark `number` touches the words on both sides, as a hyphen does."""
        ends, starts = self.layout.ends, self.layout.starts
        inside = 0 < number < len(self.words) - 1
        return inside and bool(ends[number - 1] == starts[number] and ends[number] == starts[number + 1])

    def opens_sentence(self, number: int) -> bool:
        before = number - 1
        while before >= 0 and self.sentence[before] == self.sentence[number] and not self.words[before][0].isalnum():
            before -= 1
        return before < 0 or self.sentence[before] != self.sentence[number]


def _numbers(span: tuple[int, int]) -> range:
    return range(span[0], span[1] + 1)


_ADVERBS = frozenset(
    """meanwhile also but and or in on at when while after if as earlier however yesterday today tonight later then though
    although since before by for from with to last this that next once here there now both even instead still so yet not
    only because despite during under over like the a an his her its their our my your between through until where who
    which whose former-president monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec he she it
    they we i you said told says is was has had have are were be been will would can could no without against about
    """.split()
)
_LINKS = frozenset("of for to in at on with".split())
_RANKS_ALONE = frozenset("mr mrs ms miss dr prof sir madam doctor sheikh sheik haji hajj comrade messrs sayyed rev hon".split())
_CLOSED = frozenset("' . -".split())


def _before(page: _Page, first: int, _last: int) -> tuple[int, int] | None:
    """The office right before a name: its head, then to the left all that belongs to it."""
    end = _skip_address(page, first - 1)
    head = _head_ending(page, end)
    if head is None:
        return _before_with_link(page, end)
    rank = offices().get(page.words[head : end + 1])
    start = _reach_left(page, head)
    if start == head and rank is not None and rank.code == "MIL":  # "police chief Colonel X": the chief
        outer = _head_ending(page, head - 1)
        if outer is not None:
            return _reach_left(page, outer), head - 1
    return (start, end) if end >= 0 else None


def _before_with_link(page: _Page, end: int) -> tuple[int, int] | None:
    """An office with what it is of, right before a name: "Minister of Trade and Industry X", "Chairman of CPN X"."""
    at = end
    while at >= 0 and end - at < 10 and (page.is_capital(at) or page.word(at) in _WITHIN or at in page.state_first):
        if at in page.persons or (page.word(at) in _ADVERBS and page.word(at) not in _WITHIN):
            return None
        if page.word(at) in {"of", "for"} and at < end:
            head = _head_ending(page, at - 1)
            if head is not None and page.sentence[head] == page.sentence[end]:
                return _reach_left(page, head), end
        at -= 1
    return None


_WITHIN = frozenset("of for and , & the -".split()) | {"'", "s"}


def _skip_address(page: _Page, at: int) -> int:
    """The word before forms of address that are no office: "Mr", "Dr."."""
    while at >= 0:
        word = at - 1 if page.word(at) == "." else at
        if page.word(word) not in _RANKS_ALONE:
            break
        at = word - 1
    return at


def _head_ending(page: _Page, end: int) -> int | None:
    """The first word of the office whose head ends with the word `end`; None where there is none."""
    if end < 0:
        return None
    stop = end - 1 if page.words[end] == "." and page.word(end - 1) in _ABBREVIATED else end
    match = offices().ending(page.words, stop)
    if match is None or stop in page.persons or stop in page.state_first or page.words[stop] in _RANKS_ALONE:
        return None
    first = stop - match[0] + 1
    return first if page.sentence[first] == page.sentence[end] else None


_ABBREVIATED = frozenset("sen rep gov gen col lt maj capt cmdr adm sgt".split())


def _reach_left(page: _Page, head: int) -> int:
    """The first word of the phrase whose head starts at `head`."""
    start, sentence = head, page.sentence[head]
    while start > 0 and page.sentence[start - 1] == sentence:
        step = _step_left(page, start)
        if step is None:
            break
        start = step
        if page.word(start + _length_of_state(page, start)) == "'" and start in page.state_first:
            break
    while start < head and (page.words[start] in _ADVERBS - {"may", "then"} or not page.words[start][0].isalnum()):
        start += 1
    return start


def _length_of_state(page: _Page, at: int) -> int:
    return page.state_last[at] - at + 1 if at in page.state_first else 1


def _step_left(page: _Page, start: int) -> int | None:
    """Where the phrase starts with one more word of it on the left; None where that word is not of it."""
    before = start - 1
    word = page.words[before]
    if before in page.state_first:
        return page.state_first[before]
    if word == "s" and page.word(before - 1) == "'":
        return _owner(page, before - 2)
    if word == "'" and page.word(before - 1).endswith("s"):
        return before - 1 if before - 1 not in page.persons else None
    if word == "-" and page.is_joined(before):
        return page.state_first.get(before - 1, before - 1)
    if word == "and":
        joins = page.word(before - 1) in office_words() or _head_ending(page, before - 1) is not None
        return before if joins and before - 1 not in page.state_first else None
    if word == ")" and page.word(before - 2) == "(" and page.is_capital(before - 1):
        return before - 2
    if word == "/" or (word == "&" and page.is_capital(before - 1)):
        return before - 1
    if before in page.persons or word in _ADVERBS - {"then", "for", "of"}:
        return None
    if word in {"of", "for"}:
        is_name = page.is_capital(before - 1) and page.is_capital(start) and page.word(before - 1) not in _ADVERBS
        return before - 1 if is_name and before - 1 not in page.persons and before - 1 not in page.state_first else None
    if word in office_words() or (page.is_capital(before) and word.isalnum()):
        return before
    return before if _head_ending(page, before) == before and page.words[before].isalpha() else None


def _owner(page: _Page, owner: int) -> int | None:
    """Where the owner in "Turkey's", "Putin's", "the party's" starts; None for a plain noun."""
    if owner < 0:
        return None
    if owner in page.state_first:
        return page.state_first[owner]
    if not page.is_capital(owner):
        return None
    while owner - 1 in page.persons and owner in page.persons:
        owner -= 1
    return owner


def _after(page: _Page, _first: int, last: int) -> tuple[int, int] | None:
    """The office after a name: in brackets, between commas, after "who is"."""
    at = last + 1
    if page.word(at) == "(" and page.word(at + 2) == "-" and page.word(at + 1) in {"d", "r", "i"} and page.word(at + 4) == ")":
        return at + 1, at + 3
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
    found = _head_from(page, at)
    if found is None:
        return None
    start, end = found
    return start, _reach_right(page, end)


_DETERMINERS = frozenset("the a an his her its their one of also".split())
_STOPS = frozenset(
    """, . ; : ? ! ( ) " “ ” who which that whose where when while after before said says told has had have is was are were
    will would can could may might must should but or as by from because if although though not he she it they we i
    added warned urged asked called claimed denied insisted announced declined vowed this last yesterday today monday
    tuesday wednesday thursday friday saturday sunday met arrived accused rejected described condemned began according
    did does do made went came left took gave saw""".split()
)


def _head_from(page: _Page, start: int) -> tuple[int, int] | None:
    """First and last word of the noun phrase at `start` as far as its head, which is an office; None for others."""
    at, begin, last, strange = start, start, None, 0
    sentence = page.sentence[start] if start < len(page.words) else -1
    while at < len(page.words) and at - start < 14 and page.sentence[at] == sentence:
        word = page.words[at]
        if word in _STOPS or word in _LINKS or (word == "and" and last is None and strange == 0 and at - 1 not in page.state_first):
            break
        office = offices().starting(page.words, at)
        if at in page.state_first:
            at = page.state_last[at]
        elif office is not None:
            at += office[0] - 1
            last = at
        elif word == "and" and last is not None and offices().starting(page.words, at + 1) is None:
            break
        elif not (page.is_capital(at) or word in office_words() or word in _GLUE or at in page.persons):
            if last is not None or strange == 3 or word.endswith("ly"):
                break
            strange, begin = strange + 1, at + 1  # "the volatile Turkish president"
        at += 1
    return (begin, last) if last is not None and begin <= last else None


_GLUE = frozenset("' s - & and".split())


def _reach_right(page: _Page, head: int) -> int:
    """The last word of a phrase whose head ends at `head`, with what it is of, for, to or in."""
    if page.word(head + 1) not in _LINKS:
        return head
    at, sentence = head + 1, page.sentence[head]
    while at + 1 < len(page.words) and at - head < 20 and page.sentence[at + 1] == sentence:
        word = page.words[at + 1]
        inside_state = at + 1 in page.state_first and page.state_first[at + 1] < at + 1
        if word in _STOPS and not inside_state:
            break
        at += 1
    while page.words[at] in _LINKS or page.words[at] in {"and", "the", "-"}:
        at -= 1
    return max(at, head)


def _before_comma(page: _Page, first: int, last: int) -> tuple[int, int] | None:
    """The office in "the foreign secretary, X, said", whose name a comma or the end of a clause closes."""
    comma, closing = first - 1, page.word(last + 1)
    if page.word(comma) != "," or comma < 1 or not (closing in _AFTER_NAME or closing == ""):
        return None
    end, best = comma - 1, None
    for at in range(end, max(-1, end - 14), -1):
        if page.sentence[at] != page.sentence[end] or page.words[at] in _STOPS or (at in page.persons and page.word(at + 1) != "'"):
            break
        head = _head_ending(page, at)
        if head is not None and (at == end or page.words[at + 1] in _LINKS):
            best = head
    if best is None:
        return None
    start = _reach_left(page, best)
    definite = page.word(start - 1) in _DEFINITE or page.opens_sentence(start) or start in page.state_first
    owned = "'" in page.words[start:best]
    return (start, end) if definite or owned else None


_AFTER_NAME = frozenset(", . ; : ) ' - said told and who has".split())
_DEFINITE = frozenset("the his her its their".split())
