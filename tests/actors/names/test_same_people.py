from __future__ import annotations

from onrecord.actors.names.same import group_names
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


def test_a_surname_behind_a_title_is_whose_title_it_is() -> None:
    text = "Chilean President [Kim Ana] met Peru's leader [Kim Bo]. President [Kim] left."
    assert groups_of(text) == {"Kim Ana": ["Kim Ana", "Kim"], "Kim Bo": ["Kim Bo"]}


def test_a_president_is_no_senator_of_his_surname() -> None:
    text = "President [Lund] spoke. Attorney General [Bo Lund] and Senator [Ed Lund] left. President [Lund] stayed."
    assert groups_of(text) == {"Lund": ["Lund", "Lund"], "Bo Lund": ["Bo Lund"], "Ed Lund": ["Ed Lund"]}


def test_the_name_of_a_father_is_not_his_sons() -> None:
    text = "King [Karim] met [Omar bin Karim Al Zaki]. [Bin Karim] left."
    assert groups_of(text) == {"Karim": ["Karim"], "Omar bin Karim Al Zaki": ["Omar bin Karim Al Zaki", "Bin Karim"]}


def test_a_president_is_not_the_woman_of_his_surname_who_is_named_in_full() -> None:
    text = "President [Trump] spoke. [Melania Trump], the first lady, left. [Trump] said no."
    assert groups_of(text) == {"Trump": ["Trump", "Trump"], "Melania Trump": ["Melania Trump"]}
    text = "President [Lund] spoke. [Melania Lund] left. [Lund] said no."
    assert len(groups_of(text)) == 1


def test_a_surname_is_not_of_who_is_named_after_it_as_a_relative() -> None:
    text = "President [Lund] spoke. [Ida Lund], his daughter, left. [Lund] said no. [Ms. Lund] agreed."
    assert groups_of(text) == {"Lund": ["Lund", "Lund"], "Ida Lund": ["Ida Lund", "Ms. Lund"]}
    text = "[Jan Lund] left. [Lund]'s brother, [Karl Lund], spoke. [Lund] said no."
    assert groups_of(text) == {"Jan Lund": ["Jan Lund", "Lund", "Lund"], "Karl Lund": ["Karl Lund"]}
    text = "[Jan Lund Ek] left. [Lund] rang. His wife, [Ida Lund], and their son, [Karl Lund], spoke. [Lund] said no."
    assert groups_of(text)["Jan Lund Ek"] == ["Jan Lund Ek", "Lund", "Lund"]
    text = "[Lund] spoke. [Karl Lund], the mayor, is her brother. [Lund] said no."
    assert groups_of(text) == {"Karl Lund": ["Lund", "Karl Lund", "Lund"]}


def test_family_names_that_stand_first() -> None:
    article = "[Park Jin-soo] met [Li Weimin] and [Paul Chan]. [Park] told [Li] so; [Chan] agreed. [Park Jin Soo] left."
    assert groups_of(article) == {
        "Park Jin-soo": ["Park Jin-soo", "Park", "Park Jin Soo"],
        "Li Weimin": ["Li Weimin", "Li"],
        "Paul Chan": ["Paul Chan", "Chan"],
    }


def test_particles_double_surnames_and_initials() -> None:
    assert len(groups_of("[Nabil al-Hadi], [Hadi] and [al-Hadi]")) == 1
    assert len(groups_of("[Juan Carlos Ortega Luna], [Ortega Luna], [Ortega] and [Luna]")) == 1
    assert len(groups_of("[John W. Baxter], [John Baxter], [J. Baxter] and [Baxter Jr.]")) == 1
    assert len(groups_of("[Omar Hadi] and [Nabil Hadi]")) == 2


def test_an_ordinal_tells_rulers_apart() -> None:
    assert len(groups_of("[King Harald II] and [King Harald III]")) == 2
    assert len(groups_of("[King Harald II] spoke. [Harald] sat.")) == 1


def test_groups_know_the_gender_that_address_or_given_name_tells() -> None:
    layout, names = read_marked("[Ms Ito] met [Vladimir Orlov] and [Okoye].")
    assert [group.gender for group in group_names(layout, names)] == ["f", "m", None]


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


def test_who_has_the_office_of_two_relatives_is_meant_with_it() -> None:
    text = "[Ada Lund], the wife of President [Jan Lund], spoke. [Lund] said no. President [Lund] agreed."
    assert groups_of(text) == {"Ada Lund": ["Ada Lund", "Lund"], "Jan Lund": ["Jan Lund", "Lund"]}


def test_a_polite_ending_and_another_transliteration_are_the_same_persons() -> None:
    assert groups_of("[Ana Tedzhova] spoke. [Tejova] left.") == {"Ana Tedzhova": ["Ana Tedzhova", "Tejova"]}
    assert groups_of("[Jun Ikeda] spoke. [Ikeda-san] left.") == {"Jun Ikeda": ["Jun Ikeda", "Ikeda-san"]}
