from __future__ import annotations

import pytest

from tests.actors.marked import people_of


@pytest.mark.parametrize(
    "article",
    [
        "President [Nils Holm] of Denmark left Peru, Chile and Peru. [Holm]'s late wife, [Eva], stayed.",
        "President [Nils Holm] of Denmark left Peru and Chile for Peru. His brother-in-law [Eva] stayed.",
        "President [Nils Holm] of Denmark left Peru, Chile and Peru with his own elder cousin, [Eva].",
        "President [Nils Holm] of Denmark left Peru and [Ana Ruiz] for Peru. His spokesman, [Eva], stayed.",
        "President [Nils Holm] of Denmark left Peru. He met Peru's [Juan Ruiz] in Peru. His envoy, [Eva], stayed.",
    ],
)
def test_a_relative_or_aide_is_of_the_state_of_whose_it_is(article: str) -> None:
    assert people_of(article)["Eva"][1] == "DNK"


def test_an_aide_who_says_it_is_of_whom_the_sentence_is_about() -> None:
    text = "[Nils Holm] of Denmark rang [Juan Ruiz] of Chile, his spokesman, [Jan Eva], told Peru."
    assert people_of(text)["Jan Eva"][1] == "DNK"


@pytest.mark.parametrize("told", ["the elder sister of President [Holm]", "[Nils Holm]'s wife", "his sister-in-law"])
def test_whose_relative_somebody_is_may_stand_after_the_name(told: str) -> None:
    text = f"[Nils Holm] of Denmark left Peru, Chile and Peru. [Eva], {told}, stayed."
    assert people_of(text)["Eva"][1] == "DNK"
    assert people_of("[Eva], the sister of a man, stayed in Peru; [Ida], who is ill, left.")["Eva"][1] == "PER"


def test_his_is_a_mans_and_a_lawyer_may_be_of_another_state() -> None:
    text = "[Anna Holm] of Denmark met [Juan Ruiz] of Chile in Peru, Peru and Peru. {} [Ida], left."
    assert people_of(text.format("His aide,"))["Ida"][1] == "CHL"
    assert people_of(text.format("Her aide,"))["Ida"][1] == "DNK"
    assert people_of(text.format("Her lawyer,"))["Ida"][1] == "PER"
    assert people_of(text.format("[Holm]'s lawyer,"))["Ida"][1] == "PER"


def test_who_is_no_relative_of_somebody_named_is_of_whom_the_article_is_about() -> None:
    assert people_of("Peru's wife, [Eva], and the brother [Jan] spoke in Peru.")["Eva"][1] == "PER"
    assert people_of("His wife, [Eva], spoke in Peru. Wife [Ida] left.")["Ida"][1] == "PER"
    assert people_of("[Eva]")["Eva"][1] is None
