"""Through which channel somebody spoke, where the words beside the cue say so: "told reporters", "in a letter".

Words that name a channel hold for the speaker's statements nearby too, the nearest such words first: an article says
once that a minister spoke at a news conference and goes on with "he said".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.parties import Party
from onrecord.heads import head_of
from onrecord.record import ActorKind, Channel
from onrecord.statements import Attribution
from onrecord.text import Layout

BEFORE: Final = 60  # characters before the cue that are looked at, in its sentence
AFTER: Final = 90
REACH: Final = 3  # statements on or back from where a channel is named
_A: Final = r"(?:a|an|his|her|its|their|the) (?:[\w-]+ ){0,3}"
_DOCUMENT: Final = r"(?:statement|letter|report|communique|communiqué|editorial)"
_PATTERNS: Final = {
    Channel.SOCIAL_MEDIA: r"tweet(?:ed|s)?|twitter|facebook|instagram|social media|(?:truth social|telegram) post",
    Channel.PRESS: r"(?:told|to|by|with) (?:the )?(?:\w+ )?(?:reporters|journalists|newsmen|correspondents|the press)"
    r"|(?:press|news) (?:conference|briefing)|briefing",
    Channel.INTERVIEW: r"interview(?:ed)?|told (?:the )?(?:afp|reuters|xinhua|bbc|cnn|nbc|cbs|abc|guardian|observer"
    r"|associated press|new york times|washington post|interfax|itar-tass|fox news|le \w+)",
    Channel.WRITTEN: rf"(?:in|by) {_A}(?:{_DOCUMENT}|declaration|resolution|memo)"
    rf"|{_DOCUMENT} (?:said|says|read|reads|added)|wrote",
    Channel.SPEECH: r"speech|address|addressed|addressing|sermon|rally",
    Channel.BROADCAST: r"radio|television|tv|broadcast",
    Channel.PHONE: r"(?:by|over the) (?:tele)?phone|(?:tele)?phone (?:call|conversation)",
}
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
    named = [_named(layout, attribution) for attribution in attributions]
    places: dict[Party | None, list[int]] = defaultdict(list)
    for number, attribution in enumerate(attributions):
        if named[number] is not None:
            places[attribution.speaker].append(number)
    settled = []
    for number, attribution in enumerate(attributions):
        same = places[attribution.speaker] if attribution.speaker is not None else [number]
        after = bisect_left(same, number)
        nearest = min(same[max(0, after - 1) : after + 1], key=lambda n: abs(n - number), default=number)
        channel = named[nearest] if abs(nearest - number) <= REACH else None
        settled.append(attribution if channel is None else replace(attribution, channel=channel))
    return tuple(settled)


def _named(layout: Layout, attribution: Attribution) -> Channel | None:
    """The channel that the words around the cue name; what was said tells nothing of it."""
    if attribution.cue is None:
        return None
    sentence = layout.sentence_around(attribution.cue_word)
    start, end = layout.offsets(*attribution.cue)
    first = max(sentence.start, bisect_left(layout.starts, start - BEFORE))
    stop = min(sentence.stop, bisect_right(layout.ends, end + AFTER))
    others = _describing(layout, attribution).union(*(range(a, b + 1) for a, b in attribution.content))
    around = " ".join(layout.words[n] for n in range(first, stop) if n not in others)
    named = (
        next((channel for channel, pattern in _NAMED if pattern.search(around)), None) if _ANY.search(around) else None
    )
    return named or _of_medium(layout, attribution)


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
