from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.encoder.labels import CHANNELS, COMMITMENTS, CONTACTS, NAMES, STATUSES
from training.examples import MASKED, Example, Trigger
from training.gold import listed, locate, read_annotations, read_gold, read_names, read_words, to_example
from training.trigger_words import TriggerWords

TEXT = (
    "Orla Finch met Dayo Okoro in Norwick on Monday. “Ruritania will lend the ship,” Finch told reporters, “if asked.” "
    "The envoy agreed. Both sides met again."
)
RECORD: dict[str, Any] = {
    "actors": [
        {"name": "Orla Finch", "kind": "person", "role": None, "country": None},
        {"name": "Dayo Okoro", "kind": "person", "role": "envoy", "country": None},
        {"name": "Ruritania", "kind": "state", "role": None, "country": None},
    ],
    "statements": [
        {
            "speaker": "Orla Finch",
            "cue": "told reporters",
            "content": ["“Ruritania ... ship,”", "“if asked.”"],
            "addressees": [],
            "channel": "press",
        },
        {"speaker": "Dayo Okoro", "cue": None, "content": "agreed", "addressees": ["Orla Finch"], "channel": None},
    ],
    "contacts": [
        {
            "kind": "meeting",
            "status": "held",
            "participants": ["Orla Finch", "Dayo Okoro"],
            "evidence": "Orla ... Okoro",
        },
        {"kind": "talks", "status": "held", "participants": ["Orla Finch", "Dayo Okoro"], "evidence": "met #2"},
    ],
    "commitments": [
        {
            "force": "offer",
            "by": "Ruritania",
            "to": None,
            "what": "lend the ship",
            "condition": "if asked",
            "evidence": "Ruritania will lend the ship",
        }
    ],
}


def place(words: str, after: int = 0) -> list[int]:
    start = TEXT.index(words, after)
    return [start, start + len(words)]


WORDS: dict[str, Any] = {
    "id": "ship",
    "statements": [{"speaker": place("Finch", after=TEXT.index("ship"))}, {"speaker": place("The envoy")}],
    "contacts": [
        {"participants": [place("Orla Finch"), place("Dayo Okoro")]},
        {"participants": [place("Both sides"), place("Both sides")]},
    ],
    "commitments": [{"by": [place("Ruritania")], "to": []}],
}
NO_TRIGGER_WORDS = TriggerWords([], [TEXT])


def read(folder: Path, has_words: bool = True, trigger_words: TriggerWords = NO_TRIGGER_WORDS) -> Example:
    (folder / "ship.txt").write_text(TEXT, encoding="utf8")
    (folder / "ship.json").write_text(json.dumps(RECORD), encoding="utf8")
    path = folder / "words.jsonl"
    path.write_text(json.dumps(WORDS), encoding="utf8")
    (gold,) = read_gold(folder, read_words(path) if has_words else None)
    return to_example(gold, trigger_words)


def shown(example: Example, trigger: Trigger) -> dict[str, str]:
    return {role: " ".join(example.layout.words[n] for n in sorted(found)) for role, found in trigger.roles.items()}


def test_a_passage_is_its_words() -> None:
    assert locate("met", TEXT) == (11, 14)


def test_dots_between_two_pieces_stand_for_all_from_the_first_to_the_second() -> None:
    start, end = locate("told ... asked", TEXT)
    assert TEXT[start:end] == "told reporters, “if asked"


def test_a_number_behind_is_the_place_where_the_words_stand() -> None:
    assert locate("met #2", TEXT)[0] == TEXT.rindex("met")
    start, end = locate("Finch ... reporters #2", TEXT)
    assert TEXT[start:end] == "Finch told reporters"


@pytest.mark.parametrize(
    ("quote", "missing"),
    [("parted", "parted"), ("met #3", "met"), ("met ... parted", "parted"), ("again ... Norwick", "Norwick")],
)
def test_a_passage_that_is_not_in_the_text_is_an_error_that_names_it(quote: str, missing: str) -> None:
    with pytest.raises(ValueError, match=f"not in the text.*'{missing}'"):
        locate(quote, TEXT)


def test_one_or_none_is_read_as_a_list() -> None:
    assert (listed(None), listed("a"), listed(["a", "b"])) == ([], ["a"], ["a", "b"])


def test_a_statement_has_its_words_by_role(tmp_path: Path) -> None:
    example = read(tmp_path)
    told = example.triggers[0]
    assert shown(example, told) == {
        "cue": "told reporters",
        "content": "“ Ruritania will lend the ship , ” “ if asked . ”",
        "source": "Finch",
        "addressee": "",
    }
    assert (told.task, CHANNELS[told.channel], told.status) == ("statement", "press", MASKED)


def test_a_statement_without_cue_has_the_first_word_of_its_content(tmp_path: Path) -> None:
    example = read(tmp_path)
    agreed = example.triggers[1]
    assert shown(example, agreed) == {"cue": "agreed", "content": "agreed", "source": "The envoy"}
    assert CHANNELS[agreed.channel] == "none"


def test_addressees_are_masked_where_there_are_some_whose_words_nobody_noted(tmp_path: Path) -> None:
    first, second = read(tmp_path).triggers[:2]
    assert first.roles["addressee"] == set()
    assert "addressee" not in second.roles


def test_utterances_are_known_and_other_cues_are_not(tmp_path: Path) -> None:
    example = read(tmp_path)
    assert [w for w, label in zip(example.layout.words, example.utterance, strict=True) if label] == ["told", "agreed"]
    assert {int(label) for label in example.cue} == {1, MASKED}


def test_a_word_that_can_be_no_cue_is_none(tmp_path: Path) -> None:
    read(tmp_path)
    (gold,) = read_gold(tmp_path, None)
    example = to_example(gold, NO_TRIGGER_WORDS, cue_words={"told", "met"})
    label_of = dict(zip(example.layout.words, example.cue.tolist(), strict=True))
    assert (label_of["told"], label_of["met"], label_of["ship"]) == (1, MASKED, 0)


def test_a_contact_and_a_commitment_have_their_words_by_role(tmp_path: Path) -> None:
    example = read(tmp_path)
    met, again, lend = example.triggers[2:]
    assert shown(example, met) == {"evidence": "Orla Finch met Dayo Okoro", "participant": "Orla Finch Dayo Okoro"}
    assert shown(example, again) == {"evidence": "met", "participant": "Both sides"}
    assert again.roles["evidence"] == {example.layout.words.index("again") - 1}
    assert shown(example, lend) == {
        "what": "lend the ship",
        "condition": "if asked",
        "evidence": "Ruritania will lend the ship",
        "by": "Ruritania",
        "to": "",
    }
    assert STATUSES[met.status] == "held"


def test_the_trigger_of_a_contact_is_its_telling_word(tmp_path: Path) -> None:
    telling = TriggerWords([("contact", "they met")] * 3, ["The north was mild . " * 50])
    example = read(tmp_path, trigger_words=telling)
    met = example.triggers[2].word
    assert example.layout.words[met] == "met"
    assert CONTACTS[example.contact[met]] == "meeting"


def test_without_a_telling_word_a_commitment_hangs_on_its_conduct(tmp_path: Path) -> None:
    example = read(tmp_path)
    lend = example.triggers[-1].word
    assert example.layout.words[lend] == "lend"
    assert COMMITMENTS[example.commitment[lend]] == "offer"
    assert (example.commitment >= 0).all()


def test_roles_of_parties_are_masked_where_their_words_are_unknown(tmp_path: Path) -> None:
    example = read(tmp_path, has_words=False)
    assert [sorted(trigger.roles) for trigger in example.triggers] == [
        ["addressee", "content", "cue"],
        ["content", "cue"],
        ["evidence"],
        ["evidence"],
        ["condition", "evidence", "what"],
    ]


def test_a_chain_has_the_names_and_the_noted_words_of_one_actor(tmp_path: Path) -> None:
    example = read(tmp_path)
    chains = {tuple(example.layout.words[n] for n in chain) for chain in example.chains}
    # "Both sides" are two actors, so in no chain.
    assert chains == {("Finch", "Finch"), ("Okoro", "envoy"), ("Ruritania",)}
    assert not example.is_complete


def test_names_are_masked_where_not_all_were_noted(tmp_path: Path) -> None:
    assert (read(tmp_path).names == MASKED).all()


def test_an_article_whose_names_were_all_noted_has_every_label(tmp_path: Path) -> None:
    read(tmp_path)
    path = tmp_path / "names.jsonl"
    noted = {"id": "ship", "person": [place("Orla Finch")], "place": [place("Norwick")]}
    path.write_text(json.dumps(noted | {"nominal-person": [place("envoy")]}), encoding="utf8")
    (gold,) = read_gold(tmp_path, None)
    gold.names = read_names(path)["ship"]
    example = to_example(gold, NO_TRIGGER_WORDS)
    label_of = {word: NAMES[n] for word, n in zip(example.layout.words, example.names.tolist(), strict=True) if n}
    assert label_of == {"Orla": "B-person", "Finch": "I-person", "Norwick": "B-place", "envoy": "nominal-person"}
    assert (example.names >= 0).all()


def annotations(folder: Path) -> Path:
    row = {
        "id": "ship",
        "actors": [
            {"name": place("Dayo Okoro"), "kind": "person", "role": place("envoy"), "country": None},
            {"name": "Ruritanian government", "kind": "state", "role": None, "country": None},
        ],
        "statements": [
            {
                "speaker": 0,
                "cue": [],
                "content": [place("agreed")],
                "addressees": [1],
                "channel": None,
                "words": {"speaker": place("The envoy")},
            },
            {
                "speaker": None,
                "cue": [place("told")],
                "content": [place("“if asked.”")],
                "addressees": [],
                "channel": None,
                "words": {"speaker": None},
            },
        ],
        "contacts": [],
        "commitments": [],
    }
    path = folder / "records.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf8")
    return path


def test_annotations_are_offsets_into_an_article_of_the_data_folder(tmp_path: Path) -> None:
    (gold,) = read_annotations(annotations(tmp_path), {"ship": TEXT})
    assert [(actor["name"], actor["role"]) for actor in gold.actors] == [
        ("Dayo Okoro", "envoy"),
        ("Ruritanian government", None),
    ]
    agreed, told = gold.parts["statements"]
    assert (agreed["speaker"], agreed["addressees"]) == ("Dayo Okoro", ["Ruritanian government"])
    assert told["speaker"] is None
    example = to_example(gold, NO_TRIGGER_WORDS)
    assert [shown(example, trigger)["source"] for trigger in example.triggers] == ["The envoy", ""]


def test_an_article_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"records\.jsonl.*'ship'"):
        list(read_annotations(annotations(tmp_path), {"sheep": TEXT}))
