from __future__ import annotations

import pytest

from onrecord.actors import phrases
from onrecord.text import Layout, lay_out
from tests.actors.resolved import resolve
from tests.readings import reading, words


@pytest.mark.parametrize(
    ("noun", "is_plural"), [("envoys", True), ("Police", True), ("boss", False), ("news", False), ("envoy", False)]
)
def test_a_noun_that_means_several(noun: str, is_plural: bool) -> None:
    assert phrases.is_plural(noun) is is_plural


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("the envoy and his aide", ["the envoy", "his aide"]),
        ("Peru, Chile and Iraq", ["Peru", "Chile", "Iraq"]),
        ("the Ministry of Ports and Labour", ["the Ministry of Ports and Labour"]),
        ("some 50,000 farmers", ["some 50,000 farmers"]),
    ],
)
def test_the_parts_of_a_list(phrase: str, parts: list[str]) -> None:
    layout = lay_out(phrase)
    name = set(range(*words(layout, "Ports and Labour"))) if "Ports" in phrase else set()
    assert [quote(layout, *part) for part in phrases.conjuncts(layout, (0, len(layout) - 1), name)] == parts


@pytest.mark.parametrize(("phrase", "is_definite"), [("the envoy", True), ("His aide", True), ("an envoy", False)])
def test_a_phrase_that_points_at_somebody_known(phrase: str, is_definite: bool) -> None:
    layout = lay_out(phrase)
    assert phrases.is_definite(layout, (0, 1)) is is_definite


@pytest.mark.parametrize(
    ("phrase", "is_bare"), [("government", True), ("its government", True), ("the new government", False)]
)
def test_nothing_but_an_article_before_a_noun(phrase: str, is_bare: bool) -> None:
    layout = lay_out(phrase)
    assert phrases.is_bare(layout, (0, len(layout) - 1), len(layout) - 1) is is_bare


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("both sides", "states"),
        ("the two countries", "states"),
        ("delegations of the two countries", "states"),
        ("both", "states"),
        ("the two leaders", "people"),
        ("the two generals", "people"),
        ("the pair", "people"),
        ("two ministers", "people"),
        ("two officials", None),  # they are new
        ("two ministers of the south", None),
        ("three neighbours", "states"),
        ("officials of both countries", None),
        ("sources in both capitals", None),
        ("the leaders of both countries", "states"),
        ("the two parties", "states"),
        ("the two warring parties", "states"),
        ("the two opposition parties", None),
        ("the countries", None),
        ("ties of the two", None),
    ],
)
def test_phrases_that_mean_two(phrase: str, kind: str | None) -> None:
    layout = lay_out(phrase)
    assert phrases.pair_kind(layout, (0, len(layout) - 1)) == kind


@pytest.mark.parametrize(("noun", "is_of_sides"), [("presidents", True), ("governments", True), ("officials", False)])
def test_nouns_that_mean_one_for_each_side(noun: str, is_of_sides: bool) -> None:
    layout = lay_out(f"the Kenyan and Sudanese {noun}")
    assert phrases.is_of_sides(layout, (0, len(layout) - 1)) is is_of_sides


@pytest.mark.parametrize(
    ("phrase", "description"),
    [
        ("a senior US official", "senior US official"),
        ("the envoy who resigned", "envoy"),
        ("Peru's chief negotiator", "Peru's chief negotiator"),
        ("some 50,000 farmers", "50,000 farmers"),
        ("officials of the  port", "officials of the port"),
        ("one of those who left", "one of those"),
        ("them nine clerks", "nine clerks"),
        ("s victims", "victims"),
        ("farmers at a", "farmers"),
    ],
)
def test_a_phrase_as_the_name_of_a_group(phrase: str, description: str) -> None:
    layout = lay_out(phrase)
    assert phrases.describe(layout, (0, len(layout) - 1)) == description


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("They met the Kenyan envoy", "the Kenyan envoy"),
        ("They met former foreign envoy", "former foreign envoy"),
        ("They left. Envoy", "Envoy"),
        ("They met one happy envoy", "envoy"),
        ("They met the health minister", "the health minister"),
        ("The talks left one in the hope of an envoy", "an envoy"),
        ("They met what happy envoy", "envoy"),
        ("The army killed rebels", "rebels"),
        ("The envoys met rebels", "rebels"),
        ("That unknown gunman", "gunman"),
    ],
)
def test_the_phrase_that_ends_with_a_noun(text: str, phrase: str) -> None:
    layout = lay_out(text)
    assert quote(layout, *phrases.phrase_around(layout, len(layout) - 1)) == phrase


def quote(layout: Layout, first: int, last: int) -> str:
    start, end = layout.offsets(first, last)
    return layout.text[start:end]


def test_a_number_with_a_comma_is_one_number() -> None:
    made = reading("Some 50,000 farmers marched.")
    assert resolve(made, "Some 50,000 farmers") == ["50,000 farmers"]


@pytest.mark.parametrize(
    ("text", "span", "description"),
    [
        ("At least 21 traders left.", "least 21 traders", "21 traders"),
        ("They saw at least 21 traders.", "at least 21 traders", "21 traders"),
        ("The least happy traders left.", "The least happy traders", "least happy traders"),
        ("Some 2.7 million traders left.", "7 million traders", "2.7 million traders"),
        ("Some 2,700 traders left.", "700 traders", "2,700 traders"),
        ("More than 20 traders left.", "than 20 traders", "20 traders"),
        ("In 2003 traders left.", "2003 traders", "traders"),
        ("They freed 2003 traders.", "2003 traders", "2003 traders"),
    ],
)
def test_how_many_there_are_is_told_whole_and_without_a_limit(text: str, span: str, description: str) -> None:
    layout = lay_out(text)
    assert phrases.describe(layout, words(layout, span)) == description
