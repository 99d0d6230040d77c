"""Which names of an article are one actor's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.names.name import Name
from onrecord.actors.names.same import group_names
from onrecord.actors.names.spelling import is_same_person, parse_person
from onrecord.record import ActorKind
from onrecord.text import lay_out
from tests.actors.marked import groups_of


def test_th_is_t() -> None:
    assert len(groups_of("[Sarith Lund] left. [Sarit] spoke.")) == 1


def test_transliterations_and_accents_are_one_name() -> None:
    assert len(groups_of("[Sergei Volkonsky], [Sergey Volkonskiy] and [Volkonskyy]")) == 1
    assert len(groups_of("[Kemal Yıldız] and [Yildiz]")) == 1
    assert len(groups_of("[Mohammed Harari], [Muhammad Harari] and [Harari]")) == 1
    assert len(groups_of("[Ivan Petrov] and [Ivan Pavlov]")) == 2


def test_the_article_may_be_a_part_of_an_acronym_which_is_no_person() -> None:
    groups = groups_of("{The Harbour Network} reported it. [THN] had been told so. [THN] asked again.")
    assert groups == {"Harbour Network": ["The Harbour Network", "THN", "THN"]}


def test_abu_is_one_word_however_it_is_written() -> None:
    assert groups_of("[Omar Abul Nasr] came. [Abu Nasr] spoke.") == {"Omar Abul Nasr": ["Omar Abul Nasr", "Abu Nasr"]}


def test_the_kind_most_mentions_have_is_that_of_all() -> None:
    layout = lay_out("Hadiya said. Hadiya wrote. Hadiya left.")
    kinds = [ActorKind.ORGANIZATION, ActorKind.PERSON, ActorKind.PERSON]
    groups = group_names(layout, [Name(first, first, kind) for first, kind in zip((0, 3, 6), kinds, strict=True)])
    assert [(group.kind, len(group.mentions)) for group in groups] == [(ActorKind.PERSON, 3)]


def test_no_names_make_no_groups() -> None:
    assert group_names(lay_out(""), []) == ()


_PARTS = st.lists(
    st.sampled_from("Mr. President Ana Li al-Hadi bin von J. Petrov O’Neil II Jr . ' s ( UN ) -".split()),
    min_size=1,
    max_size=6,
)


@given(st.lists(_PARTS, min_size=1, max_size=6))
def test_every_name_is_in_one_group_however_odd(names: list[list[str]]) -> None:
    layout = lay_out(" said ".join(" ".join(parts) for parts in names))
    given_names, first = [], 0
    for number, word in enumerate([*layout.words, "said"]):
        if word == "said":
            given_names.append(Name(first, number - 1, ActorKind.PERSON))
            first = number + 1
    grouped = [name for group in group_names(layout, given_names) for name in group.mentions]
    assert sorted(grouped, key=lambda n: n.first) == given_names


@given(st.text(min_size=1, max_size=20), st.text(min_size=1, max_size=20))
def test_sameness_of_names_holds_both_ways_round_for_equals(a: str, b: str) -> None:
    one, other = parse_person(a + " X"), parse_person(b + " X")
    assert is_same_person(one, one)
    assert isinstance(is_same_person(one, other), bool)


def test_a_surname_that_was_taken_for_a_body_is_the_persons() -> None:
    made = lay_out("Astrid Fjeld spoke. Then Fjeld left.")
    found = group_names(made, [Name(0, 1, ActorKind.PERSON), Name(5, 5, ActorKind.ORGANIZATION)])
    assert [(group.name, len(group.mentions)) for group in found] == [("Astrid Fjeld", 2)]
