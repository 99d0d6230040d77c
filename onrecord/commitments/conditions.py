"""On which condition a commitment is: the words after "if", "unless", "until", "in return for"."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from onrecord.commitments.conduct import to_phrase_end
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.function_words import DAYS, NEGATIONS
from onrecord.record import Force
from onrecord.text import Layout

REACH: Final = 6  # words from the one that leads to a condition to those of it that the model finds
INSIDE: Final = 3  # words of these among which it stands
LONGEST: Final = 30  # words of a condition that the model does not find
LEADS: Final = frozenset("if once providing provided till unless until".split())
_ALL_LEADS: Final = LEADS | frozenset("after except pending should when whenever without".split())
_LEADING_PHRASES: Final = frozenset(
    tuple(phrase.split())
    for phrase in (
        "as long as", "so long as", "as soon as", "in exchange for", "in return for", "on condition", "the condition",
        "the understanding", "the premise", "the moment",
    )
)  # fmt: skip
_FOR_WHOM: Final = frozenset("any anybody anyone only whoever".split())  # lead to a condition and are of it
_TIMES: Final = frozenset(("before", "while"))  # until then, or as long, something is refused
# "until then" is no condition, nor "as soon as possible", "once a year", "once more".
_LASTING: Final = DAYS | frozenset(
    "at early end further late mid next now the then this today tomorrow tonight".split()
)
_POSSIBLE: Final = frozenset("possible practicable".split())
_HOW_OFTEN: Final = frozenset("century day decade fortnight month months quarter week weeks year years".split())
_NO_CLAUSE: Final = frozenset(". , again more per".split())
_ENDS: Final = frozenset(", . ; : - – —".split())
_STOPS: Final = _ENDS | frozenset("” ) but".split())
_OPENS: Final = frozenset("\" “ ” ' ’ , only as so long soon in exchange return on the".split())  # before a lead
_ELSE: Final = (["failing", "which"], ["or", "else"])
_OPENING: Final = frozenset('" “ : either'.split())
_IN_PHRASE: Final = frozenset("from he her his of on she their to which who whom will with would".split())


def conditions_of(reading: Reading, trigger: Trigger, force: Force) -> tuple[Range, ...]:
    """The words of each condition, which stand after the word or phrase that leads to them: those that the model finds,
    where something leads to them and no other commitment is nearer, and else those that follow the conduct at once."""
    layout = reading.layout
    found = [span for span in trigger.roles["condition"] if _is_beside(reading, trigger, span)]
    led_to: list[Range] = []
    for span in sorted(found):
        whole = _led_to(layout, trigger, span, force)
        if whole is None and led_to and span[0] - led_to[-1][1] <= REACH:
            whole = span  # "unless [Peru], which owns it, [pays]"
        if whole is not None:
            led_to.append(whole)
    told = tuple(_joined(led_to)) or _told_after(layout, trigger) or _demanded_or(reading, trigger, force)
    return tuple((first, to_phrase_end(layout, last)) for first, last in told)


def _demanded_or(reading: Reading, trigger: Trigger, force: Force) -> tuple[Range, ...]:
    """What is demanded of those who would otherwise suffer what is threatened, from its "to" on, from where another
    commitment has it, or from where the sentence or what is quoted begins: "to leave or face arrest", "Leave, or we
    will", "demanded an answer, failing which"."""
    if force is not Force.THREAT:
        return ()
    layout = reading.layout
    by = [first for first, _ in trigger.roles["by"]]
    for at in sorted(by + [first for first, _ in trigger.roles["what"]]):
        lead, start = layout.folded[max(0, at - 2) : at], layout.sentence_around(at).start
        if lead in _ELSE or (lead[1:] == ["or"] and (at in by or layout.folded[at] == "face")):
            last = at - (2 if lead not in _ELSE else 3)
            last -= last > start and layout.folded[last] in _ENDS
            before = range(last, start - 1, -1)
            quoted = next((n + 1 for n in before if layout.folded[n] in _OPENING), start)
            demanded = (other.roles["what"] for other in reading.triggers if other.task == "commitment")
            others = (first for what in demanded for first, _ in what if first in before)
            first = next((n + 1 for n in before if layout.folded[n] == "to"), max(others, default=quoted))
            return ((first, last),) if first <= last else ()  # "Or we will come" alone
    return ()


def _is_beside(reading: Reading, trigger: Trigger, span: Range) -> bool:
    """Whether words may be a condition: in the sentence that tells of the conduct, no relative clause's or other part
    of a phrase, as in "for those who fail to", nor that of what is told between: "will pay, and will leave unless"."""
    layout = reading.layout
    before = layout.folded[span[0] - 1] if span[0] else ""
    end = max((last for _, last in trigger.roles["what"]), default=trigger.word)
    between = (other for other in reading.triggers if end < other.word < span[0] and "condition" in other.roles)
    is_theirs = any(
        span in other.roles["condition"] and layout.folded[other.word] not in _ALL_LEADS for other in between
    )
    return not is_theirs and layout.sentence[span[0]] == layout.sentence[trigger.word] and before not in _IN_PHRASE


def _led_to(layout: Layout, trigger: Trigger, span: Range, force: Force) -> Range | None:
    """The words with all that stands between them and what leads to them: "Berlin agrees" of "if Berlin agrees" though
    the model finds "agrees"; None where nothing does, as in "treat it as an act of war", "with or without a deal"."""
    first, last = span
    if layout.folded[first] in _FOR_WHOM:
        return span
    for number in range(first, min(first + INSIDE, last)):
        begins = _after_lead(layout, number, _ALL_LEADS if number == first else LEADS)
        if begins is not None and begins <= last:
            return begins, last
    start = layout.sentence_around(first).start
    for number in range(first - 1, max(start, first - REACH) - 1, -1):
        is_next = number == first - 1
        if layout.folded[number] in _ENDS and not is_next:
            break
        if layout.folded[number] in _FOR_WHOM and is_next:
            return number, last
        begins = _after_lead(
            layout, number, _ALL_LEADS | (_TIMES if _is_denied(layout, trigger, force) else frozenset())
        )
        if begins is not None and begins <= last:
            return begins, last
    return None


def _is_denied(layout: Layout, trigger: Trigger, force: Force) -> bool:
    """Whether something is refused or will not be done, so that what has to come "before" it, or what it is not done
    "while" it lasts, is a condition."""
    near = layout.folded[max(0, trigger.word - 2) : trigger.word + INSIDE]
    return force is Force.REFUSAL or not NEGATIONS.isdisjoint(near)


def _after_lead(layout: Layout, number: int, leads: Iterable[str]) -> int | None:
    """The first word after a word, or a phrase that ends there, that leads to a condition."""
    is_lead = layout.folded[number] in leads or any(
        tuple(layout.folded[max(0, number - n + 1) : number + 1]) in _LEADING_PHRASES for n in (2, 3)
    )
    after = layout.folded[number + 1 : number + 4]
    is_possible = layout.folded[number] == "as" and not _POSSIBLE.isdisjoint(after[:1])
    is_how_often = layout.folded[number] == "once" and tells_how_often(after)
    if not is_lead or is_possible or is_how_often or layout.folded[number - 1 : number] == ["or"]:
        return None
    return number + 2 if after[:1] == ["that"] else number + 1


def tells_how_often(after: Sequence[str]) -> bool:
    """Whether "once" begins no clause by what is `after` it: "once a year", "once every two years", "once more"."""
    is_often = after[:1] in (["a"], ["every"]) and not _HOW_OFTEN.isdisjoint(after[1:3])
    return is_often or not after or after[0] in _NO_CLAUSE or after[:2] in (["and", "for"], ["in", "a"])


def _joined(spans: Iterable[Range]) -> Iterator[Range]:
    """The spans in their order, those that overlap as one."""
    last: Range | None = None
    for span in sorted(spans):
        if last is not None and span[0] <= last[1]:
            last = last[0], max(last[1], span[1])
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _told_after(layout: Layout, trigger: Trigger) -> tuple[Range, ...]:
    """The words of the condition that the conduct is followed by: "will sign if Berlin agrees"."""
    end = max((last for _, last in trigger.roles["what"]), default=trigger.word)
    stop = layout.sentence_around(trigger.word).stop
    at = end + 1
    if trigger.word > end or at >= stop:
        return ()
    for number in range(at, min(at + INSIDE, stop)):
        first = _after_lead(layout, number, LEADS)
        if first is not None:
            is_until = layout.folded[number] in {"till", "until"}
            then = "".join(layout.folded[first : first + 1])
            is_while = is_until and (then in _LASTING or then[:1].isdigit())
            words = range(first, min(first + LONGEST, stop))
            last = max(itertools.takewhile(lambda n: layout.folded[n] not in _STOPS, words), default=first - 1)
            return ((first, last),) if last >= first + is_until and not is_while else ()
        if layout.folded[number] not in _OPENS:
            break
    return ()
