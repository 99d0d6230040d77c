from __future__ import annotations

from onrecord.record import ActorKind
from tests.actors.named import names
from tests.readings import reading


def said(source: str) -> dict[str, object]:
    return {"task": "statement", "word": "said", "source": source, "content": "no"}


def test_whoever_is_quoted_is_named_by_the_capitalised_words_of_the_source() -> None:
    made = reading("Port spokeswoman Zuri Okello said no.", [said("Port spokeswoman Zuri Okello")])
    assert names(made) == [("Zuri Okello", ActorKind.PERSON)]
    made = reading("On Monday the Harbour Board said no.", [said("the Harbour Board")])
    assert names(made) == [("Harbour Board", ActorKind.ORGANIZATION)]


def test_a_common_noun_at_the_start_of_a_sentence_names_nobody() -> None:
    assert names(reading("Police said no.", [said("Police")])) == []
    assert names(reading("The minister said no.", [said("The minister")])) == []


def test_a_politicians_surname_is_a_name_where_somebody_has_a_role() -> None:
    met = {"word": "met", "task": "contact", "label": "meeting", "participant": ["Merkel", "Sunni", "West"]}
    assert names(reading("Merkel met Sunni of the West.", [met])) == [("Merkel", ActorKind.PERSON)]
    met["participant"] = ["West", "Law"]
    assert names(reading("West met Law.", [met])) == []


def test_a_source_cut_before_an_office_names_nobody() -> None:
    made = reading("Kenyan Energy Minister Ana Ruiz said no.", [said("Kenyan Energy")], names={"Ana Ruiz": "person"})
    assert names(made) == [("Ana Ruiz", ActorKind.PERSON)]


def test_a_surname_alone_is_a_name_where_somebody_has_it() -> None:
    made = reading("Ana Ruiz met Novak. Ruiz left. The Lake Ruiz froze. Yes, Ruiz", names={"Ana Ruiz": "person"})
    assert [name for name, _ in names(made)] == ["Ana Ruiz", "Ruiz", "Ruiz"]
