from __future__ import annotations

from onrecord.actors.countries.resemblance import likeliest
from tests.actors.marked import people_of


def test_a_name_is_likeliest_of_the_state_whose_politicians_names_resemble_it() -> None:
    even = {"NOR": 1.0, "JPN": 1.0, "GHA": 1.0}
    found = [likeliest(name, even) for name in ("Kjell Solberg", "Hiroshi Takeda", "Kwame Mensah")]
    assert [country for country, _ in found] == ["NOR", "JPN", "GHA"]
    assert all(chance > 0.5 for _, chance in found)


def test_what_the_article_is_about_counts_beside_the_name() -> None:
    assert likeliest("Kjell Solberg", {"NOR": 1.0, "SWE": 500.0})[0] == "SWE"
    assert likeliest("Kjell Solberg", {"SWE": 1.0, "NOR": 0.0}) == ("SWE", 1.0)
    assert likeliest("Kjell Solberg", {}) == (None, 0.0)


def test_a_holder_of_a_states_office_is_of_the_state_that_the_name_resembles() -> None:
    text = "Japan and Norway talked. Japan was patient. Finance Minister [{}] agreed."
    assert people_of(text.format("Kjell Solberg"))["Kjell Solberg"][1] == "NOR"
    assert people_of(text.format("Hiroshi Takeda"))["Hiroshi Takeda"][1] == "JPN"


def test_who_has_no_office_of_a_state_is_not_told_by_the_name() -> None:
    text = "Japan voted. Japan waited. Japan and Norway talked. [Kjell Solberg], a baker, agreed."
    assert people_of(text)["Kjell Solberg"][1] == "JPN"
