"""Offices beside names, and the country they tell."""

from __future__ import annotations

import pytest

from tests.actors.marked import people_of


@pytest.mark.parametrize(
    ("article", "role", "country"),
    [
        ("Russian President [Oleg Sobin] said so.", "Russian President", "RUS"),
        ("Secretary of State [Ruth Alder] said so.", "Secretary of State", "USA"),
        ("White House press secretary [Dana Kerr] said so.", "White House press secretary", "USA"),
        ("Hong Kong's chief executive-designate [Lam Kwok-wai] left.", "Hong Kong's chief executive-designate", "HKG"),
        ("On Tuesday Danish Foreign Minister [Nils Holm] left.", "Danish Foreign Minister", "DNK"),
        ("[Ian Reed], the foreign secretary, said no.", "foreign secretary", "GBR"),
        ("[Reed], Britain’s foreign secretary, said no.", "Britain’s foreign secretary", "GBR"),
        ("[Kemal Aydin], who is Turkey's foreign minister, left.", "Turkey's foreign minister", "TUR"),
        ("The US secretary of defence, [Ruth Alder], wrote.", "US secretary of defence", "USA"),
        ("Peru's president, [Ana Ruiz], received Turkey's president, Kemal Aydin.", "Peru's president", "PER"),
        ("Peru's president, [Ana Ruiz], rang the Turkish president, Kemal Aydin.", "Peru's president", "PER"),
        ("Peru's president, [Ana Ruiz], receives Turkey's president, Kemal Aydin.", "Peru's president", "PER"),
        ("[Kemal Aydin], named Turkey's foreign minister, left.", "Turkey's foreign minister", "TUR"),
        ("[Kemal Aydin], the restless Turkish president, left.", "Turkish president", "TUR"),
        (
            "Minister of Ports, Fisheries and Labour [Ana Diaz] of Peru left.",
            "Minister of Ports, Fisheries and Labour",
            "PER",
        ),
        ("the UN special envoy for Syria, [Lars Berg], flew home.", "UN special envoy for Syria", None),
        ("Russia's UN envoy [Oleg Sobin] voted no.", "Russia's UN envoy", "RUS"),
        ("Chilean ambassador to Norway [Ali Brahimi] spoke.", "Chilean ambassador to Norway", "CHL"),
        ("Hamas spokesman [Sami Odeh] spoke.", "Hamas spokesman", "PSE"),
        ("State Department spokeswoman [Dana Kerr] spoke.", "State Department spokeswoman", "USA"),
        ("Pope [Clement XV] prayed in Poland.", "Pope", "VAT"),
        ("FIFA president [Luc Morel] flew to Qatar.", "FIFA president", None),
        ("[Ann Doe] (D-Ohio) spoke.", "D-Ohio", "USA"),
        ("[Ali Brahimi], 52, a lawyer, spoke.", "lawyer", None),
        ("Medan police chief Colonel [Budi Santoso] said so in Indonesia.", "Medan police chief", "IDN"),
        (
            "The chief negotiator for the junta, General [Jose Cruz], left Manila.",
            "chief negotiator for the junta",
            "PHL",
        ),
        ("[Eva Roth], the WHO representative in Syria, spoke.", "WHO representative in Syria", None),
        ("[Omar Sabir] is an Egyptian writer and activist.", "Egyptian writer and activist", "EGY"),
        ("The ruling party of President [Hugo Prieto] won in Chile.", "President", "CHL"),
        ("Relatives of the British hostage [Tom Daly] met in Iraq.", None, "GBR"),
        (
            "Syria, Syria. [Ali Karimi], a senior adviser to Iran's supreme leader, spoke.",
            "senior adviser to Iran's supreme leader",
            "IRN",
        ),
        ("[Ivan Zubov], an aide to Belarus' energy minister, spoke.", "aide to Belarus' energy minister", "BLR"),
        ("Minister of Trade of Oman H.H. Prince [Salim Harib] spoke.", "Minister of Trade of Oman", "OMN"),
        ("Finance Minister Smt. [Ana Ruiz] spoke in Peru.", "Finance Minister", "PER"),
        ("Omani Foreign Minister Sayyid [Salim Harib] spoke.", "Omani Foreign Minister", "OMN"),
        ("The Peruvian PM, [Ana Ruiz], left.", "Peruvian PM", "PER"),
        ("At 8 pm [Ana Ruiz] left Peru.", None, "PER"),
        ("Senior Gen. [Jan Lund], the head of Peru's army, left.", "head of Peru's army", "PER"),
        ("Foreign Minister HE Sheikh [Ali Brahimi] spoke in Peru.", "Foreign Minister", "PER"),
        ("Chile's anti-US President [Hugo Prieto] spoke.", "Chile's anti-US President", "CHL"),
        ("Peruvian Foreign Minister Prince [Juan Tovar] spoke.", "Peruvian Foreign Minister", "PER"),
        ("Foreign Minister of Peru Prince [Juan Tovar] spoke.", "Foreign Minister of Peru", "PER"),
        ("Haji Mullah [Juan Tovar] spoke in Peru.", "Mullah", "PER"),
        ("Top leaders [Juan Tovar] spoke in Peru.", None, "PER"),
        ("Foreign ministers [Juan Tovar] of Peru and another of Chile met.", "Foreign ministers", "PER"),
        ("Ministers of Peru and Chile, [Juan Tovar] and another, met in Peru.", None, "PER"),
        ("Crown Prince [Juan Tovar] spoke in Peru.", "Crown Prince", "PER"),
        ("The Omani foreign minister, Sheikh [Salim Harib], spoke.", "Omani foreign minister", "OMN"),
        ("Prince [Salim Harib], Oman's foreign minister, spoke.", "Oman's foreign minister", "OMN"),
        ("Ambassador [Salim Harib], the head of Oman's mission, spoke.", "head of Oman's mission", "OMN"),
        ("Prince [Salim Harib] of Oman spoke.", "Prince", "OMN"),
        ("[Ann Doe] MP, chair of a committee, spoke in Britain.", "chair of a committee", "GBR"),
        ("The Danish harbour police chief Maj. Gen. [Nils Holm] spoke.", "police chief", "DNK"),
        ("New Zealand Foreign Minister [Tom Reed] spoke.", "New Zealand Foreign Minister", "NZL"),
        (
            "Peru's prime minister and trade minister, [Ana Ruiz], left.",
            "Peru's prime minister and trade minister",
            "PER",
        ),
        ("Peruvian police spokesman Brig. Gen. [Ana Ruiz] spoke.", "Peruvian police spokesman", "PER"),
        ("The irrigation minister, [Ana Ruiz], left Peru.", "irrigation minister", "PER"),
        ("The group's historic leader, [Ana Ruiz], left Peru.", "leader", "PER"),
        ("[Ana Ruiz] left Lima, whose mayor, [Ana Ruiz], wept in Peru.", "mayor", "PER"),
        ("Did President [Ana Ruiz] leave Peru?", "President", "PER"),
        ("The Minister of State (Ms [Ana Ruiz]) left Peru.", "Minister of State", "PER"),
        ("Another retired general, [Juan Tovar], left Peru.", "retired general", "PER"),
        ("[Ana Ruiz], who is defending former minister [Ana Ruiz], left Peru.", "former minister", "PER"),
        ("[Ana Ruiz] left Peru, but", None, "PER"),
        ("U.N. Secretary-General [Ban Soo-jin] spoke.", "U.N. Secretary-General", None),
    ],
)
def test_offices_before_and_after_names(article: str, role: str | None, country: str | None) -> None:
    assert list(people_of(article).values()) == [(role, country)]


def test_whom_an_aide_serves_is_a_part_of_the_office() -> None:
    text = "[Jon Ek], an aide to Peru's President [Ana Ruiz], met [Ali Brahimi], another [Ruiz] envoy."
    assert people_of(text) == {
        "Jon Ek": ("aide to Peru's President Ana Ruiz", "PER"),
        "Ana Ruiz": ("Peru's President", "PER"),
        "Ali Brahimi": ("Ruiz envoy", "PER"),
    }
    assert people_of("[Jon Ek], an anti-[Ruiz] envoy, spoke.")["Jon Ek"][0] is None
    assert people_of("[Jon Ek], another [Ruiz]")["Jon Ek"][0] is None


@pytest.mark.parametrize(
    "article",
    [
        "Mr. [Vos] spoke.",
        "Asked about [Piet Vos], the minister said nothing.",
        "Meanwhile [Piet Vos] spoke.",
        "[Piet Vos], the premier's father, spoke.",
        "[Piet Vos] told the president so.",
        "They met the president, and [Piet Vos] smiled.",
    ],
)
def test_what_is_no_office_of_the_name(article: str) -> None:
    assert [role for role, _ in people_of(article).values()] == [None]


def test_an_office_right_before_the_next_name_is_that_ones() -> None:
    people = people_of("They met [Eva Roth], US Secretary of State [Ruth Alder] and [Nils Holm].")
    assert [role for role, _ in people.values()] == [None, "US Secretary of State", None]


def test_a_role_ends_where_the_next_name_starts() -> None:
    article = "She met [Ana Rojas], governor of Cusco, [Luis Vega], governor of Puno and [Rosa Paz], governor of Tacna."
    assert [role for role, _ in people_of(article).values()] == [
        "governor of Cusco",
        "governor of Puno",
        "governor of Tacna",
    ]


def test_an_office_between_two_names_is_that_of_the_first_unless_a_comma_closes_the_second() -> None:
    people = people_of("With help from [Ali Karimi], Iran's president, [Oleg Sobin] demanded a truce.")
    assert [role for role, _ in people.values()] == ["Iran's president", None]
    people = people_of("After meeting [Ali Karimi], the Turkish president, [Kemal Aydin], left.")
    assert people["Kemal Aydin"] == ("Turkish president", "TUR")
    people = people_of("He was joined by [Ali Karimi], the Turkish president, [Kemal Aydin].")
    assert people["Kemal Aydin"] == ("Turkish president", "TUR")
