from __future__ import annotations

from onrecord.actors.cast import assemble
from onrecord.actors.extents import Extents
from onrecord.actors.reference.party_phrases import PartyPhrases
from tests.readings import reading, words


def test_a_noun_has_the_longest_phrase_that_is_marked_as_a_party_or_else_its_own() -> None:
    text = "An unnamed grain trader from Norwick said it rained, and a senior official of the port left."
    whole = "An unnamed grain trader from Norwick"
    made = reading(
        text,
        [
            {"task": "statement", "word": "said", "source": "grain trader", "content": "it rained"},
            {"task": "commitment", "word": "left", "label": "promise", "by": whole},
        ],
        nominals={"trader": "person", "official": "person"},
    )
    found = PartyPhrases(made, Extents(made, assemble(made).namings))
    trader, official = (words(made.layout, noun)[0] for noun in ("trader", "official"))
    assert found.around(trader) == words(made.layout, whole)
    assert found.around(official) == words(made.layout, "a senior official")
