from __future__ import annotations

import pytest

from onrecord.actors.beside import Beside
from onrecord.actors.cast import assemble
from tests.readings import reading, words


@pytest.mark.parametrize(
    ("sentence", "phrase", "head", "is_before", "is_after"),
    [
        ("Ana Ruiz, chief envoy of Peru, left.", "envoy", "envoy", True, False),
        ("Ana Ruiz, the envoy Peru sent, left.", "the envoy", "envoy", False, False),
        ("Ana Ruiz, his own former envoy, left.", "former envoy", "envoy", True, False),
        ("The envoy of Peru, Ana Ruiz, left.", "The envoy of Peru", "envoy", False, True),
        ("The envoy, a Chilean diplomat named Ana Ruiz, left.", "The envoy", "envoy", False, True),
        ("The envoy, the aide to Ana Ruiz, left.", "The envoy", "envoy", False, False),
        ("The envoy, the judge Ana Ruiz, and others left.", "The envoy", "envoy", False, False),
        ("The envoy of Peru left. Ana Ruiz stayed.", "The envoy of Peru", "envoy", False, False),
        ("The envoy of Peru, who saw Ana Ruiz, left.", "The envoy of Peru", "envoy", False, False),
    ],
)
def test_the_person_named_beside_a_phrase_and_a_comma(
    sentence: str, phrase: str, head: str, is_before: bool, is_after: bool
) -> None:
    made = reading(sentence, names={"Ana Ruiz": "person"}, nominals={head: "person"})
    beside, span, noun = Beside(assemble(made).namings, ()), words(made.layout, phrase), words(made.layout, head)[0]
    assert (beside.person_before(noun, span) is not None) is is_before
    assert (beside.person_after(noun, span) is not None) is is_after
