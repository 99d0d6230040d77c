from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.contacts.occasions import Occasion
from onrecord.encoder.reading import Reading
from onrecord.record import ContactKind, ContactStatus
from onrecord.statements.find import find_attributions
from onrecord.statements.replies import with_tellers
from tests.readings import reading, words


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karin Lund met Peter Mwangi and was told that it was late.", "Peter Mwangi"),
        ("Karin Lund met Peter Mwangi on Monday, and had since been told that it was late.", "Peter Mwangi"),
        ("Karin Lund met Peter Mwangi. He was told that it was late.", "Karin Lund"),
        ("Karin Lund met Peter Mwangi. It rained. He was told that it was late.", None),
        ("Karin Lund met Peter Mwangi. The crew was told that it was late.", None),
        ("Karin Lund met Peter Mwangi and will wait until he is told that it was late.", None),
    ],
)
def test_what_somebody_is_told_after_a_contact_is_the_other_sides(text: str, speaker: str | None) -> None:
    made = reading(
        text,
        [
            {"task": "statement", "word": "told", "content": "it was late"},
            {"task": "contact", "word": "met", "participant": ["Karin Lund", "Peter Mwangi"]},
        ],
        names={"Karin Lund": "person", "Peter Mwangi": "person"},
        links={"He": "Peter Mwangi"} if " He " in text else {"he": "Peter Mwangi"} if " he " in text else {},
    )
    assert teller(made, met=True) == speaker


def test_what_somebody_is_told_on_asking_is_whom_he_asked() -> None:
    made = reading(
        "Karin Lund asked Peter Mwangi for troops and was told that it was late.",
        [
            {"task": "statement", "word": "told", "content": "it was late"},
            {"task": "statement", "word": "asked", "source": "Karin Lund", "addressee": "Peter Mwangi",
             "content": "for troops"},
        ],
        names={"Karin Lund": "person", "Peter Mwangi": "person"},
    )  # fmt: skip
    assert teller(made, met=False) == "Peter Mwangi"


def teller(made: Reading, *, met: bool) -> str | None:
    """The name of who says what somebody was told, in an article of one contact if `met`."""
    cast = assemble(made)
    resolve = cast.resolver.resolve
    [trigger] = [one for one in made.triggers if one.task == "contact"] if met else [None]
    occasions = []
    if trigger is not None:
        parties = resolve(trigger.roles["participant"])
        status = ContactStatus.HELD
        occasions.append(Occasion(ContactKind.MEETING, status, parties, (), None, None, None, (trigger,)))
    found = with_tellers(made.layout, find_attributions(made, resolve), occasions, resolve)
    told = next(one for one in found if one.cue_word == words(made.layout, "told")[0])
    return cast.groups[told.speaker].name if told.speaker is not None else None
