from __future__ import annotations

import pytest

from onrecord.text import lay_out
from tests.readings import words
from training.addressees import find_addressees


def addressees(text: str, names: list[str], cue: str, content: str, speaker: str, heads: dict[str, str]) -> str | None:
    layout = lay_out(text)

    def numbers(quote: str) -> set[int]:
        first, last = words(layout, quote)
        return set(range(first, last + 1))

    of_actors = {name: numbers(quote) for name, quote in heads.items()}
    found = find_addressees(layout, names, numbers(cue), numbers(content), numbers(speaker), of_actors)
    return None if found is None else " ".join(layout.words[n] for n in sorted(found))


@pytest.mark.parametrize(
    ("text", "names", "cue", "content", "heads", "found"),
    [
        ("Lund told Omar Haddad that it rained.", ["Omar Haddad"], "told", "it rained", {}, "Omar Haddad"),
        ("Lund told him that it rained.", ["Omar Haddad"], "told", "it rained", {}, "him"),
        ("Lund told the two men that it rained.", ["Haddad", "Vogt"], "told", "it rained", {}, "the two men"),
        ("Lund urged both sides to rest.", ["Peru", "Chile"], "urged", "both sides to rest", {}, "both sides"),
        ("Lund rang Haddad and said that it rained.", ["Omar Haddad"], "said", "it rained", {}, "Haddad"),
        ("Lund told the envoy it rained.", ["Omar Haddad"], "told", "it rained", {"Omar Haddad": "envoy"}, "the envoy"),
        ("They were told by Lund that it rained.", ["crews"], "told", "it rained", {}, "They"),
        ("Lund said that it rained.", ["Omar Haddad"], "said", "it rained", {}, None),
        ("Lund said that Haddad was late.", ["Omar Haddad"], "said", "Haddad was late", {}, None),
        ("Lund said that it rained.", [], "said", "it rained", {}, None),
    ],
)
def test_the_words_of_those_spoken_to(
    text: str, names: list[str], cue: str, content: str, heads: dict[str, str], found: str | None
) -> None:
    assert addressees(text, names, cue, content, "Lund", heads) == found
