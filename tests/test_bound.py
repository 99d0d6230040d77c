"""Who is bound where the words of a commitment only point at him."""

from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.calendars import Calendar
from onrecord.commitments import find_undertakings
from onrecord.contacts import find_occasions
from onrecord.record import Document
from tests.readings import reading


def bound(text: str, word: str, label: str, by: str, what: str, others: tuple[str, ...] = ()) -> tuple[str, str] | None:
    """Who is bound by the commitment of `text` and to whom; the contact of its first verb is between Vogt and Haddad,
    who are persons, and so is everybody in `others`."""
    made = reading(
        text,
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Lena Vogt", "Omar Haddad"]},
            {"task": "commitment", "word": word, "label": label, "by": by or [], "what": what,
             "evidence": f"{word} {what}"},
        ],
        names=dict.fromkeys(("Lena Vogt", "Omar Haddad", *others), "person"),
    )  # fmt: skip
    cast = assemble(made)
    calendar = Calendar.of(Document("d", made.layout.text), made.layout, ())
    occasions = find_occasions(made, cast, lambda _: None, calendar)
    found = find_undertakings(made, cast.resolver.resolve, (), cast.countries, occasions)
    if not found:
        return None
    by_names, to_names = (", ".join(cast.groups[party].name for party in side) for side in (found[0].by, found[0].to))
    return by_names, to_names


@pytest.mark.parametrize("who", ["They", "The two", "Both"])
def test_they_who_agreed_are_those_who_met(who: str) -> None:
    text = f"Lena Vogt met Omar Haddad. {who} agreed on a truce."
    assert bound(text, "agreed", "agreement", who, "on a truce") == ("Lena Vogt, Omar Haddad", "")


def test_who_is_named_agreed_himself() -> None:
    text = "Lena Vogt met Omar Haddad. Ines Prado agreed on a truce."
    assert bound(text, "agreed", "agreement", "Ines Prado", "on a truce", ("Ines Prado",)) == ("Ines Prado", "")


@pytest.mark.parametrize(
    ("text", "by", "sides"),
    [
        ("Lena Vogt met Omar Haddad and was promised a truce.", "", ("Omar Haddad", "Lena Vogt")),
        ("Lena Vogt met Omar Haddad and was promised a truce.", "Omar Haddad", ("Omar Haddad", "Lena Vogt")),
        ("Lena Vogt met Omar Haddad. Vogt was promised a truce.", "Vogt", ("Omar Haddad", "Lena Vogt")),
        ("Lena Vogt met Omar Haddad. It was promised a truce.", "", None),
        ("Lena Vogt met Omar Haddad. It rained. It rained. Vogt was promised a truce.", "Vogt", None),
    ],
)
def test_who_is_promised_something_has_it_from_whom_he_met(text: str, by: str, sides: tuple[str, str] | None) -> None:
    assert bound(text, "promised", "promise", by, "a truce") == sides
