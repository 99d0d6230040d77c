"""Through which channel somebody spoke, where the words beside the cue say so: "told reporters", "in a letter".

Words that name a channel hold for the speaker's statements nearby too, the nearest such words first: an article says
once that a minister spoke at a news conference and goes on with "he said".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise
from typing import Final

from onrecord.actors.media import is_media
from onrecord.actors.parties import Party
from onrecord.function_words import WEEKDAYS
from onrecord.heads import head_of
from onrecord.record import ActorKind, Channel
from onrecord.statements.attributions import Attribution
from onrecord.statements.tellers import TELL, first_told
from onrecord.text import Layout

BEFORE: Final = 60  # characters before the cue that are looked at, in its sentence
AFTER: Final = 90
CLAUSE: Final = 140  # and before the cue for the "who" of a clause that runs up to it
REACH: Final = 3  # statements on from where a channel is named,
OF_REPORTERS: Final = 8  # the same for what was told to reporters, which is most of what they have from a speaker,
OF_PAPER: Final = 1  # and for what was written, whose author goes on to speak;
FORWARD: Final = 2  # and back, for what is named only after the first words
BESIDE: Final = 10  # statements before and after one among which those of the words around its cue are
_OPENS: Final = frozenset("at by during in on over speaking via".split())
LONGEST_OPENING: Final = 12  # words
_TURNS: Final = frozenset("and but while ; although though whereas".split())  # what begins a clause of its own
_NAMED_LATER: Final = frozenset({Channel.PRESS, Channel.BROADCAST})
_TOLD_REPORTERS: Final = frozenset({Channel.PRESS, Channel.INTERVIEW})
_OF_ONE_TEXT: Final = frozenset({Channel.WRITTEN, Channel.SPEECH})
_A: Final = r"(?:a|an|his|her|its|their|the) (?:[\w-]+ ){0,3}"
_DOCUMENT: Final = r"(?:statement|letter|report|cable|communique|communiqué|editorial|readout)"
_SITES: Final = r"(?:(?-i:X|Threads|TikTok|WeChat|Weibo)(?! day| of)|truth social|telegram|bluesky|linkedin|youtube)"
_STATIONS: Final = r"(?:bbc|cnn|nbc|cbs|abc)"
_HEARERS: Final = (
    r"(?:(?:thousands|hundreds|dozens) of )?(?:the |a |an |his |her )?(?:\w+ )?(?:parliament|mps|lawmakers|senate"
    r"|senators|(?<!white )house|commons|lords|knesset|bundestag|riksdag|deputies|duma|congress|security council"
    r"|general assembly|national assembly|session|conference|summit|forum|convention|crowd|crowds|rally"
    r"|delegates|supporters|audience|worshippers)"
    r"(?! (?:chairman|chief|committee|democrats|leader|members?|officials|president|republicans|speaker|(?-i:[A-Z])))"
)
_PATTERNS: Final = {
    Channel.SOCIAL_MEDIA: r"tweet(?:ed|s)?|twitter|facebook|instagram|social media"
    rf"|(?:on|to) (?:(?:his|her|its|their|the) (?:[\w-]+ ){{0,3}})?{_SITES}|{_SITES} posts?",
    Channel.PRESS: r"(?:told|reminded|assured|to|by|with) (?:the |a group of )?(?:\w+ )?"
    r"(?:reporters|journalists|newsmen|correspondents|the press)|(?:press|news) (?:conference|briefing)|briefing",
    Channel.INTERVIEW: rf"interview(?:ed)?|told (?:the )?(?:afp|reuters|xinhua|{_STATIONS}|guardian|observer"
    r"|associated press|new york times|washington post|interfax|itar-tass|fox news|le \w+)",
    Channel.WRITTEN: rf"(?:in|by) (?!\w+ (?:\w+ )?(?:live|recorded|taped|televised|video)\b){_A}"
    rf"(?:{_DOCUMENT}|declaration|resolution|memo|(?:signal|text|whatsapp) (?:message|exchange))"
    rf"|{_DOCUMENT} (?:said|says|read|reads|added)|op-ed|opinion piece|press release"
    r"|(?:text|e-?mail(?:ed)?) (?:message|statement)|(?:in|by) (?:an )?e-?mail",
    Channel.BROADCAST: rf"radio|television|tv|televised|broadcast|in {_A}(?:video|recording|recorded message)"
    rf"|on (?:the )?{_STATIONS}|told (?:\w+ )?(?:listeners|viewers)|podcast|live ?stream(?:ed)?|web ?cast",
    Channel.SPEECH: rf"speech|address|addressed|addressing|sermon|(?-i:rally)|in {_A}(?:homily|keynote|lecture|toast)"
    rf"|(?:told|(?:replied|replying|said|saying|speaking) (?:in|to)) {_HEARERS}"
    r"|speaking to (?:the )?(?:soldiers|troops)",
    Channel.IN_PERSON: rf"(?:at|during|in) (?:{_A})?(?:meetings?|talks) (?:\w+ ){{0,3}}with",
    Channel.PHONE: r"(?:by|over the|on the) (?:\w+ )?(?:tele)?phone|(?:tele)?phone (?:call|conversation)",
}
# What leads to another occasion, just before the words for it or in a clause on somebody: "Lund, who spoke by phone to
# Pires, said", "said after a briefing".
_EARLIER: Final = re.compile(
    r"\b(?:(?:after|before|following|since|until) (?:[\w-]+ ){0,5}|(?:who|whom|which)(?: [^ ,]+){1,20} )$",
    re.IGNORECASE,
)
# What dates words on another day than a call told nearby: "He said last week".
_TIMES: Final = WEEKDAYS | {"yesterday"}
_LASTING: Final = frozenset("week month year spring summer autumn winter".split())  # after "last"
# What a medium that reports in its own right has reported through, by the noun for it or the last word of its name;
# agencies are read in many ways.
_MEDIA: Final = {
    Channel.BROADCAST: frozenset("broadcaster radio television tv".split()),
    Channel.WRITTEN: frozenset("daily magazine newspaper newspapers poll polls survey surveys website weekly".split()),
}
_PAPERS: Final = frozenset("gazette guardian herald journal observer post telegraph times tribune".split())
_NAMED: Final = [(channel, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for channel, pattern in _PATTERNS.items()]
_ANY: Final = re.compile(rf"\b(?:{'|'.join(_PATTERNS.values())})\b", re.IGNORECASE)  # most cues have none beside them


def settle_channels(layout: Layout, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions with the channels that the article names; where it names none, the model's are left."""
    named = [
        _named(layout, attribution, attributions[max(0, number - BESIDE) : number + BESIDE + 1])
        for number, attribution in enumerate(attributions)
    ]
    places: dict[Party | None, list[int]] = defaultdict(list)
    for number, attribution in enumerate(attributions):
        before = places[attribution.speaker]
        if named[number] is None and attribution.cue is not None and layout.folded[attribution.cue_word] == "wrote":
            is_post = bool(before) and number - before[-1] <= REACH and named[before[-1]] is Channel.SOCIAL_MEDIA
            named[number] = Channel.SOCIAL_MEDIA if is_post else Channel.WRITTEN
        if named[number] is not None:
            before.append(number)
    settled = []
    guessed = set()
    for number, attribution in enumerate(attributions):
        same = places[attribution.speaker] if attribution.speaker is not None else [number]
        after = bisect_left(same, number)
        nearest = min(same[max(0, after - 1) : after + 1], key=lambda n: abs(n - number), default=number)
        holds = nearest == number or _holds(
            layout, attributions[nearest], attribution, nearest - number, named[nearest]
        )
        channel = named[nearest] if holds else None
        of_another_day = attribution.channel is Channel.PHONE and _is_of_another_day(layout, attribution)
        is_left = attribution.trigger is None or (channel is None and not of_another_day)
        settled.append(attribution if is_left else replace(attribution, channel=channel))
        if is_left and attribution.trigger is not None and layout.folded[attribution.cue_word] not in TELL:
            guessed.add(number)
    return _without_lone_guesses(settled, guessed)


def _without_lone_guesses(settled: Sequence[Attribution], guessed: Set[int]) -> tuple[Attribution, ...]:
    """No channel where the model alone takes one statement of a speaker, after others of his and unlike those beside
    it, for words to reporters (of 77 such 19 were)."""
    of_speaker: dict[Party, list[int]] = defaultdict(list)
    for number, attribution in enumerate(settled):
        if attribution.speaker is not None:
            of_speaker[attribution.speaker].append(number)
    lone = {
        number
        for numbers in of_speaker.values()
        for before, number, after in zip(numbers, numbers[1:], [*numbers[2:], None], strict=False)
        if number in guessed
        and settled[number].channel in _TOLD_REPORTERS
        and settled[before].channel is not settled[number].channel
        and (after is None or settled[after].channel is not settled[number].channel)
    }
    return tuple(replace(a, channel=None) if number in lone else a for number, a in enumerate(settled))


def _holds(layout: Layout, there: Attribution, here: Attribution, away: int, channel: Channel | None) -> bool:
    """Whether the channel named with one statement of a speaker holds for another, which it is `away` statements after;
    not for what the first tells that he has said elsewhere, nor of a text for what the model finds in none."""
    if there.covers(here.cue_word):
        return False
    if layout.sentence[there.cue_word] == layout.sentence[here.cue_word]:
        return abs(away) <= REACH
    is_told = layout.folded[here.cue_word] in TELL and here.addressees
    if channel in _OF_ONE_TEXT and (here.channel is None or is_told):
        return False
    return -_reach(channel, here) <= away <= (FORWARD if channel in _NAMED_LATER else 0)


def _reach(channel: Channel | None, here: Attribution) -> int:
    """How many statements on a channel holds; what seems said face to face may be told of another occasion."""
    if channel in _TOLD_REPORTERS and here.channel is not Channel.IN_PERSON:
        return OF_REPORTERS
    return OF_PAPER if channel is Channel.WRITTEN else REACH


def _is_of_another_day(layout: Layout, attribution: Attribution) -> bool:
    """Whether a cue has a time of its own beside it; what was said on a call seldom has."""
    after = range(attribution.cue_word + 1, min(attribution.cue_word + 4, len(layout)))
    words = [layout.folded[n] for n in after if not attribution.covers(n)]
    is_last = any(one == "last" and two in _LASTING for one, two in pairwise(words))
    return is_last or not _TIMES.isdisjoint(words)


def _named(layout: Layout, attribution: Attribution, beside: Sequence[Attribution]) -> Channel | None:
    """The channel that the words around the cue name; what was said tells nothing of it."""
    if attribution.cue is None:
        return None
    sentence = layout.sentence_around(attribution.cue_word)
    start, end = layout.offsets(*attribution.cue)
    first = max(sentence.start, bisect_left(layout.starts, start - BEFORE))
    stop = min(sentence.stop, bisect_right(layout.ends, end + AFTER))
    others = _describing(layout, attribution).union(*(range(a, b + 1) for a, b in attribution.content))
    first = _with_opening(layout, sentence.start, first)
    around = " ".join(layout.words[n] for n in range(first, stop) if n not in others)
    named = None
    if _ANY.search(around):
        others |= _of_others(layout, attribution, beside, range(first, stop))
        around = " ".join(layout.words[n] for n in range(first, stop) if n not in others)
        clause = bisect_left(layout.starts, start - CLAUSE, sentence.start, first)
        led = " ".join([*layout.words[clause:first], around])
        named = next((channel for channel, pattern in _NAMED if _tells(led, len(led) - len(around), pattern)), None)
    if named in {None, Channel.PHONE} and _is_told_to_medium(layout, attribution.cue_word):
        return Channel.INTERVIEW
    of_medium = named or _of_medium(layout, attribution)
    return None if attribution.channel is None and of_medium is Channel.WRITTEN and named is None else of_medium


def _with_opening(layout: Layout, start: int, first: int) -> int:
    """From where the words before a cue are looked at: from the beginning of its sentence where that tells where it was
    said, "On his Telegram channel, Lund, the governor of"."""
    opening = layout.folded[start : start + LONGEST_OPENING] if start < first else []
    return start if opening and opening[0] in _OPENS and "," in opening and '"' not in opening else first


def _tells(around: str, start: int, pattern: re.Pattern[str]) -> bool:
    """Whether the words around a cue, from `start` on, name a channel, and not as what came before: "said after a
    telephone call"."""
    return any(not _EARLIER.search(around, 0, match.start()) for match in pattern.finditer(around, start))


def _of_others(layout: Layout, attribution: Attribution, beside: Sequence[Attribution], among: range) -> set[int]:
    """The words `among` those around a cue that tell how another spoke: of the clause that its own is within, "wrote on
    X that the minister had agreed", and from or up to the cue of another speaker beside it."""
    words: set[int] = set()
    for other in beside:
        if other is attribution or other.cue is None or other.cue_word not in among:
            continue
        if other.covers(attribution.cue_word):
            words.update(n for n in among if not other.covers(n))
        elif other.speaker != attribution.speaker and None not in (other.speaker, attribution.speaker):
            spans = [span for span in (other.source, other.cue) if span is not None]
            if other.cue_word < attribution.cue_word:
                words.update(range(among.start, max(last for _, last in spans) + 1))
            else:
                words.update(range(min(first for first, _ in spans), among.stop))
        elif other.cue_word > attribution.cue_word:
            between = range(attribution.cue_word + 1, other.cue_word)
            turn = next((n for n in between if layout.folded[n] in _TURNS and not attribution.covers(n)), among.stop)
            words.update(range(turn, among.stop))
    return words


def _is_told_to_medium(layout: Layout, cue: int) -> bool:
    """Whether a newspaper, agency or station was spoken to: "told the Lisbon Gazette", "Speaking to the BBC, he"."""
    first = first_told(layout, cue)
    if first is None:
        return False
    first += layout.folded[first : first + 1] == ["the"]
    last = first
    while last < len(layout) and (layout.words[last][0].isupper() or (last > first and layout.words[last].isdigit())):
        last += 1
    return last > first and is_media(layout, (first, last - 1))


def _describing(layout: Layout, attribution: Attribution) -> set[int]:
    """The words of the source but its head: "the director of state television" does not say where he spoke."""
    if attribution.source is None:
        return set()
    first, last = attribution.source
    return set(range(first, last + 1)) - {head_of(layout, first, last)}


def _of_medium(layout: Layout, attribution: Attribution) -> Channel | None:
    """That of a newspaper, station or poll that is the source: "The Coast Times reported", "state radio said"."""
    if attribution.source is None:
        return None
    head = layout.words[head_of(layout, *attribution.source)]
    is_body = attribution.speaker is not None and attribution.speaker.kind is ActorKind.ORGANIZATION
    if is_body and head[0].isupper() and head.casefold() in _PAPERS:
        return Channel.WRITTEN
    return next((channel for channel, nouns in _MEDIA.items() if head.casefold() in nouns), None)
