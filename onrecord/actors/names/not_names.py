"""What looks like the name of a person or body and is nobody's."""

from __future__ import annotations

from typing import Final

from onrecord.knowledge import fold, office_words
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
# Before the names of what does nothing by itself; "MS" is mostly a woman's, and INS a body's but before a name.
_SHIPS: Final = frozenset("HMAS HMCS HMNZS HMS INS KRI MV RFA USCGC USNS USS".split())
_ACTIONS: Final = frozenset("Cyclone Hurricane Operation Typhoon".split())
_THINGS: Final = frozenset(
    "corvette destroyer ferry freighter frigate icebreaker submarine tanker trawler warship yacht".split()
)


def is_things(layout: Layout, first: int) -> bool:
    """Whether the name that begins with a word is a ship's, an operation's or a storm's: "HMS Lund", "tanker Lund", but
    "the ferry operator" is none, nor "the INS"."""
    before, word, *after = layout.words[max(0, first - 1) : first + 2] if first else ("", *layout.words[:2])
    is_ship = word in _SHIPS and "".join(after)[:1].isupper() and fold(after[0]) not in office_words()
    is_its_name = word[0].isupper() and (before in _SHIPS | _ACTIONS or fold(before) in _THINGS)
    return is_ship or word in _ACTIONS or is_its_name


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
