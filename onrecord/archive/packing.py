"""Records as they are kept: JSON, compressed with a dictionary.

An article is short, so a compressor has seen little when it is over; one that begins with the commonest words of news
and the keys of a record saves a fifth. ``packing_words.txt`` is part of the format: what was packed with it can be
unpacked with it alone. Another dictionary would get another number.
"""

from __future__ import annotations

import functools
import json
import zlib
from importlib.resources import files
from typing import Any, Final

from onrecord.record import Record

_FORMAT: Final = b"\x01"  # the first byte of what is packed says which dictionary it needs
_RAW: Final = -15  # no header, no checksum: the database has its own
# The keys in their order, with the values that they most often have; what comes last counts as nearest.
_KEYS: Final = """"title":null,"published":"20","publisher":"","url":null,"authors":[],"language":"en"},
"actors":[{"id":"a1","name":"
"kind":"organization","role":null,"country":"GBR","code":"GBRGOV","wikidata":null,"mentions":[[
"kind":"group","role":null,"country":null,"code":null,"wikidata":null,"mentions":[[
"kind":"state","role":null,"country":"USA","code":"USA","wikidata":null,"mentions":[[
"kind":"person","role":"president","country":"USA","code":"USAGOV","wikidata":null,"mentions":[[
]],"date":{"value":"20","text":[1]},"contacts":[{"id":"c1","kind":"meeting","participants":["a1","a2"],"status":"held","evidence":[[
]],"place":null,"date":null,"duration":null,"confidence":0.8},{"id":"c2","kind":"talks","kind":"call","kind":"visit","status":"planned"
}],"commitments":[{"id":"k1","force":"demand","force":"refusal","force":"agreement","force":"threat","force":"promise","by":["a1"],"what":[[
]],"evidence":[[1,2]],"to":[],"condition":null,"date":null,"statement":"s1","confidence":0.5}],"events":[]}
"statements":[{"id":"s1","speaker":null,"content":[[1,2],[3,4]],"form":"mixed","form":"direct","mode":"thought","source":null,"cue":null,
"addressees":["a2"],"channel":"press","date":null,"confidence":0.9},{"id":"s2","speaker":"a1","content":[[
]],"form":"indirect","mode":"speech","source":[1,2],"cue":[1,2],"addressees":[],"channel":null,"date":null,"confidence":0.9},
{"id":"s3","speaker":"a"""


def pack(record: Record) -> bytes:
    """The record, with the article's text, in less than the room of the text alone."""
    plain = json.dumps(record.to_json(), ensure_ascii=False, separators=(",", ":")).encode()
    compressor = zlib.compressobj(9, zlib.DEFLATED, _RAW, 9, zdict=_dictionary())
    return _FORMAT + compressor.compress(plain) + compressor.flush()


def unpack(data: bytes) -> Record:
    """The record that `pack` wrote."""
    return Record.from_json(unpack_plain(data))


def unpack_plain(data: bytes) -> Any:
    """The record that `pack` wrote, as JSON."""
    return json.loads(zlib.decompressobj(_RAW, zdict=_dictionary()).decompress(data[len(_FORMAT) :]))


@functools.cache
def _dictionary() -> bytes:
    words = (files("onrecord.archive") / "packing_words.txt").read_bytes()
    return words.replace(b"\n", b" ") + _KEYS.replace("\n", "").encode()
