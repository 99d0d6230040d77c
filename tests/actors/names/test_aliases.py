from __future__ import annotations

from onrecord.actors.names.aliases import with_aliases
from onrecord.actors.names.same import group_names
from tests.actors.marked import read_marked


def _named(marked: str) -> dict[str, int]:
    layout, names = read_marked(marked)
    return {group.name: len(group.mentions) for group in with_aliases(layout, group_names(layout, names))}


def test_an_alias_is_another_name_of_the_same_person() -> None:
    assert _named("[Karim Lund], better known as [Zaki], spoke. [Zaki] left, said [Ana Ruiz].") == {
        "Karim Lund": 3,
        "Ana Ruiz": 1,
    }
    assert _named('[Karim Lund] (nicknamed "[Zaki]") left.') == {"Karim Lund": 2}


def test_a_nickname_within_a_name_is_its_bearers() -> None:
    assert _named('[Eva "Evita" de Lund] left. [Evita] spoke.') == {'Eva "Evita" de Lund': 2}


def test_initials_are_of_whose_name_begins_with_them() -> None:
    assert _named("{KBL} told [Jon Ek] so. Prince [Karim bin Lund Al Zaki] left.") == {
        "Karim bin Lund Al Zaki": 2,
        "Jon Ek": 1,
    }
    assert _named("[JKL] spoke. [Jan Karl-Lund] left.") == {"Jan Karl-Lund": 2}
    assert set(_named("{KBL} and {IMF} met [Karim Berg], [Ina Mai Falk] and [Kai Bo Lund-Ek].")) == {
        "KBL", "IMF", "Karim Berg", "Ina Mai Falk", "Kai Bo Lund-Ek"
    }  # fmt: skip


def test_an_alias_may_stand_behind_what_is_said_of_a_name() -> None:
    assert _named("[Karim Lund], the rebel leader widely known as [Zaki], left.") == {"Karim Lund": 2}
    assert len(_named("[Karim Lund], the leader, met men known as [Zaki]. [Karim Lund], the leader")) == 2


def test_what_else_is_known_as_something_is_no_other_name() -> None:
    assert _named("[Karim Lund] met a man known as [Zaki].") == {"Karim Lund": 1, "Zaki": 1}
    assert _named("[Karim Lund], known as") == {"Karim Lund": 1}
    assert _named("[Lund], known as [Lund], and {Reef Fund}, known as [Zaki]") == {
        "Lund": 2,
        "Reef Fund": 1,
        "Zaki": 1,
    }
    text = "[Zaki Novak] rang. [Karim Lund], known as [Zaki], left."
    assert _named(text) == {"Zaki Novak": 2, "Karim Lund": 1}
