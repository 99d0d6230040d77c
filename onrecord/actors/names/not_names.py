"""What looks like the name of a person or body and is nobody's."""

from __future__ import annotations

from typing import Final

from onrecord.knowledge import fold
from onrecord.text import Layout

_ADJECTIVES: Final = frozenset(
    """african arab asian catholic christian european holy islamic islamist jewish kurdish moslem muslim shia
    shiite slav sunni western""".split()
)
# Sites on which somebody says something; "Facebook said" is the company.
_SITES: Final = frozenset(
    "bluesky facebook instagram linkedin telegram threads tiktok truth twitter wechat weibo whatsapp x youtube".split()
)
_ON: Final = frozenset("on over via".split())
# Those who are all of a kind, as documents write them, and "the Sides" that sign them.
_KINDS: Final = tuple(
    map(str.split, ("member states", "member countries", "states parties", "heads of state", "sides", "parties"))
)
_CAUSES: Final = frozenset("peace security".split())
_EMINENCE: Final = frozenset("beatitude eminence excellency highness holiness honour majesty worship".split())
_HEADS: Final = frozenset("chair chairman chairperson chairwoman governor president".split())
_CURRENCIES: Final = frozenset("AUD CAD CHF CNY EUR GBP INR JPY NOK PLN RMB RUB SEK TRY UAH USD".split())
# Words within a line in capitals that no name has inside.
_OF_HEADLINES: Final = frozenset("AFTER AMID AS AT BY FROM IN ON OVER SAYS TO WILL WITH".split())


# Before the names of what does nothing by itself.
_SHIPS: Final = frozenset("HMAS HMCS HMNZS HMS INS JDS JS KRI MS MT MV RFA RV USCGC USNS USS".split())
_ACTIONS: Final = frozenset("Cyclone Hurricane Operation Typhoon".split())
_THINGS: Final = frozenset(
    """corvette cyclone destroyer ferry freighter frigate hurricane icebreaker operation submarine tanker trawler
    typhoon vessel warship yacht""".split()
)


def is_things(layout: Layout, first: int) -> bool:
    """Whether the name that begins with a word is a ship's, an operation's or a storm's: "HMS Lund", "tanker Lund"."""
    before, word = layout.words[max(0, first - 1)], layout.words[first]
    return not _SHIPS.isdisjoint((before, word)) or word in _ACTIONS or (first > 0 and fold(before) in _THINGS)


def is_no_name(layout: Layout, first: int, last: int) -> bool:
    """Whether words that were taken for a name are a people's adjective, "one European", a site, "on Truth Social",
    what a body is for, "for Peace and Security", all of a kind, "Member States", money, "EUR 10 million", a piece of a
    headline, "RUIZ TO MEET", who heads a body, "Chair of the Reef Forum", or a thing."""
    words, folded = layout.words[first : last + 1], layout.folded[first : last + 1]
    if is_things(layout, first) or (folded[0] in _HEADS and folded[1:2] == ["of"]):
        return True
    if first == last and words[0] in _CURRENCIES and "".join(layout.words[last + 1 : last + 2])[:1].isdigit():
        return True
    if first == last and folded[0] in _ADJECTIVES | _CAUSES | _EMINENCE:
        return True
    if folded in _KINDS or layout.folded[max(0, first - 1) : last + 1] in _KINDS or is_site(layout, first, last):
        return True
    letters = [word for word in words if word.isalpha()]
    return len(letters) > 2 and not _OF_HEADLINES.isdisjoint(letters) and all(word.isupper() for word in letters)


def is_site(layout: Layout, first: int, last: int) -> bool:
    """Whether words are a site on which somebody says something: "on X", "via Truth Social"."""
    return last - first < 2 and layout.folded[max(0, first - 1)] in _ON and layout.folded[first] in _SITES
