"""Which names of an article are one actor's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.names.same import Name, group_names
from onrecord.actors.names.spelling import acronym_matches, is_same_person, parse_person
from onrecord.record import ActorKind
from onrecord.text import lay_out
from tests.actors.marked import groups_of, read_marked


def test_a_surname_is_who_was_named_in_full() -> None:
    assert groups_of(
        "[Olena Marchuk] met [Piet Vos]. [Marchuk] spoke; [Mr. Vos] listened. [President Marchuk's] aide left."
    ) == {
        "Olena Marchuk": ["Olena Marchuk", "Marchuk", "President Marchuk's"],
        "Piet Vos": ["Piet Vos", "Mr. Vos"],
    }


def test_a_headline_names_whom_the_text_names_later() -> None:
    assert groups_of("[VOS] QUITS\n\n[Piet Vos] said on Monday that he would quit.") == {
        "Piet Vos": ["VOS", "Piet Vos"]
    }


def test_forms_of_address_and_given_names_keep_namesakes_apart() -> None:
    article = "[Peter Lang] and [Maria Lang] came. [Mrs Lang] spoke, [Mr. Lang] nodded. [Maria] left. [Mr Lang] stayed."
    assert groups_of(article) == {
        "Peter Lang": ["Peter Lang", "Mr. Lang", "Mr Lang"],
        "Maria Lang": ["Maria Lang", "Mrs Lang", "Maria"],
    }


def test_a_contradicting_form_of_address_is_somebody_else() -> None:
    assert set(groups_of("[Peter Lang] came. [Mrs Lang] had left.")) == {"Peter Lang", "Lang"}


def test_relatives_of_one_surname_stay_apart() -> None:
    text = "[Ada Lund], the powerful sister of Peruvian leader [Jan Lund], spoke. [Lund] said no."
    assert groups_of(text) == {"Ada Lund": ["Ada Lund", "Lund"], "Jan Lund": ["Jan Lund"]}
    text = "[Ada Lund], the wife of President [Jan Lund], spoke. [Lund] said no. President [Lund] agreed."
    assert groups_of(text) == {"Ada Lund": ["Ada Lund", "Lund"], "Jan Lund": ["Jan Lund", "Lund"]}
    text = "[Jan Lund], son of the late commander [Jan Karl Lund], spoke. [Lund] said no."
    assert groups_of(text) == {"Jan Lund": ["Jan Lund", "Lund"], "Jan Karl Lund": ["Jan Karl Lund"]}


def test_a_surname_is_not_of_who_is_named_after_it_as_a_relative() -> None:
    text = "President [Lund] spoke. [Ida Lund], his daughter, left. [Lund] said no. [Ms. Lund] agreed."
    assert groups_of(text) == {"Lund": ["Lund", "Lund"], "Ida Lund": ["Ida Lund", "Ms. Lund"]}
    text = "[Jan Lund] left. [Lund]'s brother, [Karl Lund], spoke. [Lund] said no."
    assert groups_of(text) == {"Jan Lund": ["Jan Lund", "Lund", "Lund"], "Karl Lund": ["Karl Lund"]}
    text = "[Jan Lund Ek] left. [Lund] rang. His wife, [Ida Lund], and their son, [Karl Lund], spoke. [Lund] said no."
    assert groups_of(text)["Jan Lund Ek"] == ["Jan Lund Ek", "Lund", "Lund"]
    text = "[Lund] spoke. [Karl Lund], the mayor, is her brother. [Lund] said no."
    assert groups_of(text) == {"Karl Lund": ["Lund", "Karl Lund", "Lund"]}


def test_a_body_in_capitals_is_written_as_a_name() -> None:
    assert set(groups_of("{CENTRAL BANK OF PERU} MOVES")) == {"Central Bank of Peru"}
    assert set(groups_of("{UN AIDS} and {REEF FUND} met. {Reef Fund} left.")) == {"UN AIDS", "Reef Fund"}


def test_family_names_that_stand_first() -> None:
    article = "[Park Jin-soo] met [Li Weimin] and [Paul Chan]. [Park] told [Li] so; [Chan] agreed. [Park Jin Soo] left."
    assert groups_of(article) == {
        "Park Jin-soo": ["Park Jin-soo", "Park", "Park Jin Soo"],
        "Li Weimin": ["Li Weimin", "Li"],
        "Paul Chan": ["Paul Chan", "Chan"],
    }


def test_th_is_t() -> None:
    assert len(groups_of("[Sarith Lund] left. [Sarit] spoke.")) == 1


def test_transliterations_and_accents_are_one_name() -> None:
    assert len(groups_of("[Sergei Volkonsky], [Sergey Volkonskiy] and [Volkonskyy]")) == 1
    assert len(groups_of("[Kemal Yıldız] and [Yildiz]")) == 1
    assert len(groups_of("[Mohammed Harari], [Muhammad Harari] and [Harari]")) == 1
    assert len(groups_of("[Ivan Petrov] and [Ivan Pavlov]")) == 2


def test_particles_double_surnames_and_initials() -> None:
    assert len(groups_of("[Nabil al-Hadi], [Hadi] and [al-Hadi]")) == 1
    assert len(groups_of("[Juan Carlos Ortega Luna], [Ortega Luna], [Ortega] and [Luna]")) == 1
    assert len(groups_of("[John W. Baxter], [John Baxter], [J. Baxter] and [Baxter Jr.]")) == 1
    assert len(groups_of("[Omar Hadi] and [Nabil Hadi]")) == 2


def test_names_go_without_title_and_possessive() -> None:
    article = "[Pope Clement XV] met [Secretary of State Anne Field], [Mr. Brandt’s] aide, [Irish Premier Tom Daly]."
    assert list(groups_of(article)) == ["Clement XV", "Anne Field", "Brandt", "Tom Daly"]


def test_an_ordinal_tells_rulers_apart() -> None:
    assert len(groups_of("[King Harald II] and [King Harald III]")) == 2
    assert len(groups_of("[King Harald II] spoke. [Harald] sat.")) == 1


def test_a_dotted_state_in_a_bodys_name_is_the_one_without_dots() -> None:
    assert set(groups_of("{U.S. Central Command} met. {CENTCOM} agreed with {US Central Command}.")) in (
        {"U.S. Central Command"},
        {"US Central Command"},
    )


def test_acronyms_are_their_bodies() -> None:
    article = (
        "The {International Seabed Union (ISU)} met. {ISU} members and the {UN} came; the {United Nations} paid. "
        "The {Free River Party} (FRP) stayed away; the {FRP} gave no reason."
    )
    assert groups_of(article) == {
        "International Seabed Union": ["International Seabed Union (ISU)", "ISU"],
        "United Nations": ["UN", "United Nations"],
        "Free River Party": ["Free River Party", "FRP"],
    }
    assert acronym_matches("F.R.P.", "Free River Party")


def test_the_article_may_be_a_part_of_an_acronym_which_is_no_person() -> None:
    groups = groups_of("{The Harbour Network} reported it. [THN] had been told so. [THN] asked again.")
    assert groups == {"Harbour Network": ["The Harbour Network", "THN", "THN"]}


def test_abu_is_one_word_however_it_is_written() -> None:
    assert groups_of("[Omar Abul Nasr] came. [Abu Nasr] spoke.") == {"Omar Abul Nasr": ["Omar Abul Nasr", "Abu Nasr"]}


def test_a_dotted_acronym_keeps_its_last_dot_and_yields_to_one_without() -> None:
    assert list(groups_of("The {U.P.O}. met. The {U.P.O}. left.")) == ["U.P.O."]
    assert list(groups_of("The {UPO} met. The {U.P.O}. left.")) == ["UPO"]


def test_ministries_of_two_states_stay_apart() -> None:
    article = "The {Danish Foreign Ministry} wrote to the {Polish Foreign Ministry}. The {Foreign Ministry} replied."
    assert groups_of(article) == {
        "Danish Foreign Ministry": ["Danish Foreign Ministry"],
        "Polish Foreign Ministry": ["Polish Foreign Ministry", "Foreign Ministry"],
    }


def test_a_body_is_not_the_part_of_another() -> None:
    assert len(groups_of("the {United Nations} and the {United Nations Children's Fund}")) == 2
    assert len(groups_of("{Hansen Shipping Corp.} and {Hansen Shipping}")) == 1


def test_groups_know_the_gender_that_address_or_given_name_tells() -> None:
    layout, names = read_marked("[Ms Ito] met [Vladimir Orlov] and [Okoye].")
    assert [group.gender for group in group_names(layout, names)] == ["f", "m", None]


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


def test_a_company_may_be_named_by_its_first_word() -> None:
    assert list(groups_of("{Moreno's Investors Service} spoke. {Moreno's} left.")) == ["Moreno's Investors Service"]
    assert list(groups_of("{Taro Securities Co. Ltd} spoke. {Taro} left.")) == ["Taro Securities Co. Ltd"]


def test_a_given_name_is_no_misspelt_surname() -> None:
    assert groups_of("[John Williams] met [Prince William]. [William] left.") == {
        "John Williams": ["John Williams"],
        "William": ["Prince William", "William"],
    }


def test_a_misspelt_surname_is_whose_it_nearly_is_but_not_a_familys() -> None:
    assert groups_of("[Viktor Lindholm] met [Bo Ek]. [Lindhlom] left. The [Lindholms] stayed.") == {
        "Viktor Lindholm": ["Viktor Lindholm", "Lindhlom"],
        "Bo Ek": ["Bo Ek"],
        "Lindholms": ["Lindholms"],
    }
