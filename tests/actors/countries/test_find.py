from __future__ import annotations

import pytest

from tests.actors.marked import people_of


def test_an_aide_is_on_the_side_of_whom_he_serves() -> None:
    people = people_of(
        "French President [Luc Morel] called. [Guy Petit], Morel’s spokesman, and [Morel]’s envoy [Eva Roux] left."
    )
    assert people["Luc Morel"] == ("French President", "FRA")
    assert people["Guy Petit"] == ("Morel’s spokesman", "FRA")


def test_a_counterpart_has_the_country_beside_the_word() -> None:
    people = people_of("Danish Prime Minister [Nils Holm] met his Greek counterpart, [Nikos Andreou], in Aarhus.")
    assert people["Nikos Andreou"][1] == "GRC"


def test_an_office_without_a_state_is_that_of_the_state_the_article_is_about() -> None:
    assert people_of("Kenya voted. Kenyans queued. Finance Minister [Joy Otieno] spoke.")["Joy Otieno"][1] == "KEN"


def test_a_well_known_surname_has_its_country_where_the_article_names_it() -> None:
    text = "Russia and Ukraine talked. Russian envoys met. President [Trump] called{} again."
    assert people_of(text.format(" US senators"))["Trump"][1] == "USA"


def test_a_politician_named_in_full_has_his_country_wherever_he_is() -> None:
    text = "Ghana voted. Ghanaians queued. Foreign Minister [{}] was there."
    known = {"Ilham Aliyev": "AZE", "Aung San Suu Kyi": "MMR", "Kofi Annan": None}
    assert {name: people_of(text.format(name))[name][1] for name in known} == known
    two_fit = "Youssef Boutros Ghali"  # as does Boutros Boutros-Ghali
    assert people_of(text.format(two_fit))[two_fit][1] == "EGY"


def test_a_state_that_owns_the_office_is_whose_it_is_whoever_else_is_known_by_the_name() -> None:
    assert people_of("Ghana's president, [Pedro Sanchez], left. Spain waited.")["Pedro Sanchez"][1] == "GHA"
    assert people_of("Ghana's premier and President [Emmanuel Macron] left.")["Emmanuel Macron"][1] == "FRA"


def test_rebels_stand_for_no_state() -> None:
    assert people_of("Colombia's army attacked. Rebel leader [Raul Pardo] fled.")["Raul Pardo"] == (
        "Rebel leader",
        None,
    )
    assert people_of("Turkish Cypriot leader [Ali Denk] spoke.")["Ali Denk"] == ("Turkish Cypriot leader", None)


def test_bodies_have_the_country_that_their_name_tells() -> None:
    assert people_of("Chile's pro-Saudi Arabia {Reef Party} met.")["Reef Party"] == (None, "CHL")
    assert people_of("Iraq's pro-Iran {Hizb Brigades} met.")["Hizb Brigades"] == (None, "IRQ")
    people = people_of(
        "The {Russian foreign ministry}, {NATO}, the {Knesset} and the {Norway-Ghana fisheries committee} replied."
    )
    assert [country for _, country in people.values()] == ["RUS", None, "ISR", None]
    assert list(people_of("Chile votes. The {Senate} met.").values()) == [(None, "CHL")]
    assert list(people_of("US troops left. The {Senate} met.").values()) == [(None, "USA")]


def test_a_country_in_brackets_after_a_name_is_the_speakers() -> None:
    found = people_of("[Ana Ruiz] (Chile) asked for the floor after Peru, Peru and Peru had spoken.")
    assert [country for _, country in found.values()] == ["CHL"]


@pytest.mark.parametrize(
    ("name", "year", "country"),
    [
        ("Javier Solana", 1990, "ESP"),
        ("Javier Solana", 2004, None),
        ("Javier Solana", 2015, None),
        ("Michelle Bachelet", None, "CHL"),  # the longest of what she has been
        ("Michelle Bachelet", 2012, None),
        ("Michelle Bachelet", 2030, "CHL"),  # the table ends before
        ("Tusk", 2010, "POL"),
        ("Tusk", 2016, None),
    ],
)
def test_a_politician_is_of_the_state_or_body_of_that_year(name: str, year: int | None, country: str | None) -> None:
    assert people_of(f"[{name}] spoke. Poland and Britain and Britain waited.", year)[name] == (None, country)


@pytest.mark.parametrize(
    ("article", "country"),
    [
        ("[Ana Ruiz] of Chile left Peru.", "CHL"),
        ("The Chilean hostage [Ana Ruiz] left Peru.", "CHL"),
        ("[Ana Ruiz] left Peru.", "PER"),  # of whom the article is about
        ("[Ana Ruiz] left Peru, Chile and Iraq.", None),
    ],
)
def test_a_person_without_office_is_from_where_the_article_tells(article: str, country: str | None) -> None:
    assert people_of(article)["Ana Ruiz"] == (None, country)


def test_whom_one_meets_is_not_of_ones_own_state_for_that() -> None:
    assert people_of("[Macron] met [Ana Ruiz] in the garden. [Macron] left.")["Ana Ruiz"] == (None, None)


def test_an_office_and_a_well_known_surname_tell_the_country() -> None:
    assert people_of("Poland waited. President [Macron] called Poland.")["Macron"] == ("President", "FRA")
    assert people_of("Poland waited. [Macron] called Poland.")["Macron"] == (None, "POL")


def test_an_office_without_a_state_is_rather_that_of_the_dateline() -> None:
    text = "OSLO, May 5 (AFP) - Prime Minister [Erik Sand] saw Belarusian President [Ihar Moroz] in Minsk, Belarus."
    assert people_of(text)["Erik Sand"][1] == "NOR"
    assert people_of(text.replace("OSLO, May 5 (AFP) - ", ""))["Erik Sand"][1] == "BLR"


def test_who_serves_a_bloc_is_of_no_state() -> None:
    people = people_of("Peru and Brazil met. The bloc's foreign policy chief, [Maja Kranjec], is to see Peru.")
    assert people["Maja Kranjec"] == ("bloc's foreign policy chief", None)


@pytest.mark.parametrize(
    ("article", "country"),
    [
        ("Bhutan sent Foreign Secretary [Joan Walker].", "BTN"),
        ("Foreign Secretary [Joan Walker] spoke.", "GBR"),
        ("Bhutan waits. Aid came late. Nobody slept. Foreign Secretary [Joan Walker] spoke.", "BTN"),
        ("Britain was in Bhutan. Foreign Secretary [Joan Walker] spoke.", "GBR"),
    ],
)
def test_an_office_that_others_have_too_is_not_that_of_its_best_known_state(article: str, country: str) -> None:
    assert people_of(article)["Joan Walker"][1] == country


@pytest.mark.parametrize(
    ("name", "year", "country"),
    [
        ("Putin", 2015, "RUS"),
        ("Putin", None, "SYR"),
        ("Putin", 1980, "SYR"),
        ("Paul", 2019, "SYR"),  # a given name too
    ],
)
def test_a_surname_tells_the_country_of_whom_all_know(name: str, year: int | None, country: str) -> None:
    assert people_of(f"[{name}] spoke of Syria.", year)[name][1] == country


def test_a_well_known_politician_is_not_of_another_state_that_words_beside_him_tell() -> None:
    people = people_of(
        "Peru's premier and President [Narendra Modi] met. Italian Prime Minister [Giorgia Meloni] came."
    )
    assert [country for _, country in people.values()] == ["IND", "ITA"]


def test_a_rebel_or_exile_who_is_well_known_is_of_the_state_that_he_is_from() -> None:
    assert people_of("Angola waited. Rebel leader [Jonas Savimbi] spoke.")["Jonas Savimbi"][1] == "AGO"
    assert people_of("Chad waited. Turkish Cypriot leader [Rauf Denktash] spoke.")["Rauf Denktash"][1] is None


def test_a_body_has_the_country_that_words_before_its_name_tell() -> None:
    text = "Chile and Chile waited. The Danish brewer {Kronborg} bid. A Swiss bank, {Bellavaux}, helped it."
    assert [country for _, country in people_of(text).values()] == ["DNK", "CHE"]
    assert people_of("Chile and Chile met. Oslo-based {Fjordwatch} objected.")["Fjordwatch"][1] == "NOR"
    joined = people_of("Chile and Chile met. The Anglo-French group {Dunois} bid.")
    assert joined["Dunois"][1] == "CHL"


def test_whoever_recognises_a_government_does_not_tell_whose_it_is() -> None:
    text = "Libya waited. Libya hoped. [Ali Zwai], head of the UN-recognised government, spoke."
    assert people_of(text)["Ali Zwai"][1] == "LBY"


@pytest.mark.parametrize(
    ("article", "country"),
    [
        ("Security Council secretary [Sergei Shoigu] left Iran.", "RUS"),
        ("Iran's Security Council secretary [Omid Rahimi] left.", "IRN"),
        ("UN Security Council spokesman [Omid Rahimi] left Iran.", None),
        ("[Omid Rahimi], an official at Peru's ministry, left Iran, Iran and Iran.", "PER"),
        ("[Eva Roth], Peru's finance minister, left Cuba, Cuba and Cuba. The ministry's spokesman, [Q], left.", "PER"),
        ("[Trump]'s envoy [Jan Novak] left Iran, Iran and Iran.", "USA"),
    ],
)
def test_offices_of_a_state_and_of_the_united_nations(article: str, country: str | None) -> None:
    assert list(people_of(article, 2025).values())[-1][1] == country


@pytest.mark.parametrize("body", ["International Reef Bureau", "Group of 21", "Commission"])
def test_a_body_of_many_states_is_of_none(body: str) -> None:
    assert list(people_of(f"Peru voted. Peru waited. The {{{body}}} met.").values()) == [(None, None)]


@pytest.mark.parametrize(
    ("article", "country"),
    [
        ("Chile, Chile. [Joan Walker], who heads the UN mission in Chile, spoke.", None),
        ("Chile, Chile. [Joan Walker], who led the Maltese delegation, spoke.", "MLT"),
        ("Chile, Chile. [Joan Walker], who leads a choir, spoke.", "CHL"),
        ("Chile, Chile. [Joan Walker], who heads the security council, spoke.", "CHL"),
        ("Chile, Chile. [Joan Walker], who heads", "CHL"),
    ],
)
def test_who_leads_is_on_the_side_of_whom_he_leads(article: str, country: str | None) -> None:
    assert people_of(article)["Joan Walker"][1] == country


def test_who_is_posted_to_a_town_is_not_of_its_state() -> None:
    text = "Chile, Chile. Its London representative, [Joan Walker], spoke."
    assert people_of(text)["Joan Walker"] == ("London representative", "CHL")


def test_a_first_lady_is_of_the_presidents_state_and_a_firm_of_no_politicians() -> None:
    people = people_of("Chile, Chile. [Karin Trump], the first lady, and {Meta} left Chile.", 2025)
    assert [country for _, country in people.values()] == ["USA", "CHL"]


def test_a_body_may_be_told_to_be_of_a_state_before_its_acronym() -> None:
    assert people_of("Peru left. The Danish bank, {Reef Fund} (RF), met Peru in Peru.")["Reef Fund"][1] == "DNK"


def test_a_states_own_body_may_have_the_name_of_another_in_it() -> None:
    assert people_of("Chile left. Denmark's {National Security Council} met.")["National Security Council"][1] == "DNK"
