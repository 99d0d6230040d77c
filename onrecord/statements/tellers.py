"""Who tells what a cue reports: the source among its words, not whom something is told to or asked of."""

from __future__ import annotations

from typing import Final

from onrecord.actors.names.joints import is_hyphen
from onrecord.actors.phrases import AIDES, IN_NO_TITLE, PRONOUNS, STRAYS, from_pronoun
from onrecord.actors.reference.documents import is_reader
from onrecord.encoder.reading import Range, Trigger
from onrecord.function_words import AND_BUT, APOSTROPHES, ARTICLES, BE, HAVE
from onrecord.text import Layout

FARTHEST_TELLER: Final = 3  # words that a pronoun may stand before its "told": "I have already told"
ASK: Final = frozenset("ask asked asking asks".split())
TELL: Final = frozenset("tell tells told telling".split())
_PASSIVE: Final = frozenset(
    """accused blamed charged criticised criticized condemned told asked informed notified warned urged ordered praised
    hailed described denounced alleged suspected instructed""".split()
)
_ADVERBS: Final = frozenset("also not often once since then twice".split())
_OBJECT_LINKS: Final = {"accused": "of", "suspected": "of", "charged": "with"}
"""Words that follow these at once where they have no object: "a man accused of", but "he accused her of"."""
_QUESTIONS: Final = frozenset("about how if what when where whether who why".split())
_ASKED: Final = _QUESTIONS | {"to"}
REPORTERS: Final = frozenset(
    """correspondent correspondents journalist journalists media newsmen newspaper newspapers paper press reporter
    reporters""".split()
)
LONGEST_TOLD: Final = 10  # words of whoever is told
_CLAUSES: Final = (
    (STRAYS - {"of", "and"})
    | PRONOUNS
    | _QUESTIONS
    | frozenset("there not would could should by before after during here last next this".split())
)
"""What follows whoever is told."""
_ASSEMBLED: Final = frozenset(
    """activists allies ambassadors assembly audience bundestag commission committee commons congress council court
    crowd delegates deputies diplomats duma farmers followers house inquiry jury knesset lawmakers leaders legislators
    lords mps parliament parliamentarians protesters riksdag senate senators soldiers students supporters tribunal
    troops villagers workers worshippers""".split()
)
"""Who is spoken to together, but reporters."""
_THANK: Final = frozenset("thank thanked thanking thanks".split())
_REFUSALS: Final = frozenset(
    "refuse refuses refused refusing refusal refusals decline declines declined declining".split()
)
_TURNS: Final = frozenset("turn turns turned turning".split())
_CONTRACTED: Final = frozenset("d ll m re s ve".split())
_IT: Final = frozenset("her him it them this".split())
LONGEST_BEFORE: Final = 4  # words of an aide's phrase before "for"
_PREPOSITIONS: Final = frozenset("with of for from at in on between against after".split())


def find_source(layout: Layout, trigger: Trigger) -> Range | None:
    """The longest run of the source's words that hangs on nothing, over "and" and commas; of equals the nearest to the
    cue.

    The model may mark a word or two elsewhere too: "Lund, after a call with Joao Pires, said", "al-Amin's deputy, Ana
    Ruiz, said".
    """
    runs: list[Range] = []
    for first, last in _tellers(layout, trigger):
        if runs and set(layout.words[runs[-1][1] + 1 : first]) <= {"and", ",", "&"}:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    away = {run: min(abs(run[0] - trigger.word), abs(run[1] - trigger.word)) for run in runs}
    hanging = {run for run in runs if run[0] > 0 and layout.words[run[0] - 1] in _PREPOSITIONS}
    hanging |= {run for run in runs if ["'", "s"] in (layout.folded[n : n + 2] for n in _ends(layout, run[1]))}
    hanging |= {run for run in runs if is_reader(layout, run[0])}
    found = max(runs, key=lambda run: (run not in hanging, run[1] - run[0], -away[run]), default=None)
    if found is None:
        return None
    return _whole(layout, found)


def _ends(layout: Layout, last: int) -> tuple[int, ...]:
    """Where the mark of an owner may stand that ends with the word `last` or with the one that a hyphen joins to it."""
    return (last - 1, last + 1, last + 3) if is_hyphen(layout, last + 1) else (last - 1, last + 1)


def _whole(layout: Layout, source: Range) -> Range:
    """The source without what stands before it, "In it" the captain says, and from the aide whom it was cut after, "A
    spokesman" for the Reef Fund."""
    first, last = source
    if last - first >= 2 and layout.words[last - 1] in APOSTROPHES and layout.folded[last] in _CONTRACTED:
        last -= 2
    if first < last and layout.folded[first] in _IT and layout.folded[first + 1] in ARTICLES:
        first += 1
    first, last = from_pronoun(layout, (first, last))
    if first > 0 and layout.folded[first] in {"for", "at", "of"} and layout.folded[first - 1] in AIDES:
        first -= 1
        while first > 0 and source[0] - first < LONGEST_BEFORE and _is_modifier(layout, first - 1):
            first -= 1
    return first, last


def _is_modifier(layout: Layout, number: int) -> bool:
    """Whether a word may stand in a phrase before its noun: "A senior" spokesman."""
    return layout.words[number].isalpha() and (
        layout.folded[number] not in IN_NO_TITLE or layout.folded[number] in ARTICLES
    )


def first_told(layout: Layout, cue: int) -> int | None:
    """Where the words for those begin whom somebody "told" something, or was speaking to or addressing as the sentence
    of a cue begins: "Speaking to troops, he said"."""
    start = layout.sentence_around(cue).start
    if layout.folded[cue] == "told":
        return None if is_passive(layout, cue) else cue + 1
    if layout.folded[start] == "addressing" and start < cue:
        return start + 1
    return start + 2 if layout.folded[start : min(cue, start + 2)] == ["speaking", "to"] else None


def find_told(layout: Layout, cue: int) -> Range | None:
    """Who is thanked right after a cue, "thanked Oslo for", and those assembled whom somebody is said to have told or
    was addressing: "told a committee of the Senate that"."""
    is_thanked = layout.folded[cue] in _THANK and not is_passive(layout, cue)
    first = stop = cue + 1 if is_thanked else first_told(layout, cue)
    if first is None or stop is None:
        return None
    end = layout.sentence_around(cue).stop
    while stop < end and _is_of_phrase(layout, first, stop):
        stop += 1
    is_one = is_thanked or not _ASSEMBLED.isdisjoint(layout.folded[first:stop])
    return (first, stop - 1) if first < stop <= first + LONGEST_TOLD and is_one else None


def _is_of_phrase(layout: Layout, first: int, number: int) -> bool:
    """Whether a word goes on with the phrase of whoever is told."""
    word = layout.folded[number]
    if word in {"-", "’", "'", "."}:
        return number + 1 < len(layout) and layout.starts[number + 1] == layout.ends[number]
    begins_another = word in {"a", "an", "the"} and layout.folded[number - 1] != "of"
    is_after = number > first and (begins_another or (word.endswith("ing") and layout.words[number].islower()))
    return word[0].isalnum() and word not in _CLAUSES and not is_after


def is_passive(layout: Layout, cue: int) -> bool:
    """Whether the cue tells what is said to or of its subject: "was told that", "has been widely criticised"."""
    word, following = layout.words[cue].casefold(), layout.words[cue + 1 : cue + 2]
    if word not in _PASSIVE:
        return False
    return following == [_OBJECT_LINKS.get(word)] or follows_be(layout, cue)


def follows_be(layout: Layout, word: int) -> bool:
    """Whether a form of "be" stands before a word, with adverbs between them at most: "was also told"."""
    return first_of_passive(layout, word) is not None


def first_of_passive(layout: Layout, word: int) -> int | None:
    """The first word of the forms of "be" and "have" before a word, with adverbs between them at most: "had" of "had
    since been told"; None where "be" is not among them."""
    at = _before_adverbs(layout, word - 1)
    if at < 0 or layout.folded[at] not in BE:
        return None
    while at > 0 and layout.folded[earlier := _before_adverbs(layout, at - 1)] in BE | HAVE:
        at = earlier
    return at


def _before_adverbs(layout: Layout, at: int) -> int:
    while at > 0 and (layout.words[at].endswith("ly") or layout.folded[at] in _ADVERBS):
        at -= 1
    return at


def is_asked_of_speaker(layout: Layout, trigger: Trigger) -> bool:
    """Whether a cue is a question to whoever speaks next, by nobody who is told or by a reporter: "Asked if she would
    go, she said", "a reporter asked whether"."""
    cue, words, sources = trigger.word, layout.words, trigger.roles["source"]
    if words[cue].casefold() != "asked":
        return False
    if any(not REPORTERS.isdisjoint(layout.folded[first : last + 1]) for first, last in sources):
        return True
    if any(words[first - 1].casefold() == "by" for first, _ in sources if first):
        return False
    before = words[cue - 1].casefold() if cue > 0 and layout.sentence[cue - 1] == layout.sentence[cue] else ""
    if before in {"", "when", "if"}:
        return True
    if before in {"and", "but", ","} and not _ASKED.isdisjoint(words[cue + 1 : cue + 2]):
        last = max(span[1] for span in trigger.roles["content"])
        return words[last + 1 : last + 2] == [","] and AND_BUT.isdisjoint(words[last + 2 : last + 3])
    return not sources and is_passive(layout, cue)


def is_refusal_to_act(layout: Layout, cue: int) -> bool:
    """Whether a cue is somebody's not doing or not taking something, which is no words of his: "refused to sign",
    "turned down the plan"."""
    word, following = layout.folded[cue], layout.folded[cue + 1 : cue + 2]
    return (word in _REFUSALS and following == ["to"]) or (word in _TURNS and following == ["down"])


def _tellers(layout: Layout, trigger: Trigger) -> list[Range]:
    """The spans of the source; in "I told the envoy that ..." the envoy is none, and a pronoun before the cue is."""
    spans = sorted(trigger.roles["source"])
    name = trigger.word - 3
    are_pronouns = bool(spans) and all(a == b < name and layout.folded[a] in PRONOUNS for a, b in spans)
    if are_pronouns and layout.folded[name + 1 : name + 3] == [",", "who"] and layout.words[name].istitle():
        return [(name, name)]  # "he met Lund, who assured him that"
    if is_passive(layout, trigger.word):
        return [span for span in spans if span[0] > trigger.word]
    if layout.words[trigger.word].casefold() not in TELL or not any(a == trigger.word + 1 for a, _ in spans):
        return spans
    tellers = [span for span in spans if span[0] != trigger.word + 1]
    before = range(trigger.word - 1, max(-1, trigger.word - 1 - FARTHEST_TELLER), -1)
    pronoun = next((n for n in before if layout.words[n].casefold() in PRONOUNS), None)
    return tellers or ([(pronoun, pronoun)] if pronoun is not None else spans)
