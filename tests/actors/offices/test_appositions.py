from __future__ import annotations

from onrecord.actors.cast import assemble
from onrecord.actors.offices.appositions import with_names
from onrecord.statements.find import find_attributions
from tests.readings import reading


def sources(text: str, source: str, kind: str = "person") -> list[str]:
    """The words of the source of the only statement, after widening."""
    made = with_names(
        reading(
            text,
            [{"task": "statement", "word": "said", "source": source, "content": "it rained"}],
            names={"Ana Ruiz": kind},
            nominals={"Minister": "person"},
        )
    )
    [trigger] = made.triggers
    assert [name.kind for name in made.names] in ([kind], ["person"])
    return [made.layout.text[slice(*made.layout.offsets(*span))] for span in trigger.roles["source"]]


def test_an_office_is_widened_to_the_name_that_follows_it() -> None:
    for kind in ("person", "organization"):
        found = sources(
            "The Minister of Trade of Peru, Ana Ruiz, said it rained.", "The Minister of Trade of Peru", kind
        )
        assert found == ["The Minister of Trade of Peru, Ana Ruiz"]


def test_a_name_that_goes_on_is_another_party() -> None:
    text = "The Minister of Trade of Peru, Ana Ruiz and others said it rained."
    assert sources(text, "The Minister of Trade of Peru") == ["The Minister of Trade of Peru"]


def test_two_ministers_are_told_apart_by_their_names() -> None:
    text = (
        "The Minister of Trade of Chile, Omar Haddad, arrived. The Minister of Trade of Peru, Ana Ruiz, said it rained."
    )
    made = with_names(
        reading(
            text,
            [{"task": "statement", "word": "said", "source": "The Minister of Trade of Peru", "content": "it rained"}],
            names={"Ana Ruiz": "person", "Omar Haddad": "person"},
            nominals={"Minister": "person"},
        )
    )
    cast = assemble(made)
    [found] = find_attributions(made, cast.resolver.resolve)
    assert found.speaker is not None
    assert cast.groups[found.speaker].name == "Ana Ruiz"
