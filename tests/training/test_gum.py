from __future__ import annotations

from pathlib import Path

from onrecord.encoder.labels import NAMES
from training.examples import MASKED, Example
from training.gum import read_chains, read_gum, read_names

# Number, form, tag, head, and what the last column tells.
WEDDING = """\
# newdoc id = wedding
# newpar
# sent_id = wedding-1
1 Orla NNP 5 Entity=(1-person-new-cf1
2 Finch NNP 1 Entity=1)
3 of IN 4 _
4 Norwick NNP 1 Entity=(2-place-new-cf2)
5 married VBD 0 _
6 her PRP$ 7 Entity=(3-person-new-cf3(1-person-giv-cf1)
7 gardener NN 5 Entity=3)|SpaceAfter=No
8 . . 5 _
# sent_id = wedding-2
1 He PRP 4 Entity=(3-person-giv-cf1)
2-3 didn't _ _ _
2 did VBD 4 _
3 n't RB 4 _
4 mind VB 0 _
5 it PRP 4 Entity=(4-event-giv-cf2)|SpaceAfter=No
6 . . 4 _
# newpar
# sent_id = wedding-3
1 The DT 3 Entity=(5-organization-new-cf1
2 village NN 3 _
3 council NN 4 Entity=5)
4 cheered VBD 0 SpaceAfter=No
5 . . 4 _
"""


def conllu(short: str) -> str:
    lines = []
    for line in short.splitlines():
        if line.startswith("#"):
            lines.append(line)
            continue
        number, form, tag, head, misc = line.split(" ")
        lines.append("\t".join([number, form, "_", "_", tag, "_", head, "_", "_", misc]))
    return "\n".join(lines) + "\n"


def read(folder: Path, short: str = WEDDING) -> list[Example]:
    path = folder / "train.conllu"
    path.write_text(conllu(short), encoding="utf8")
    return list(read_gum(path))


def test_the_text_is_set_as_it_was_printed(tmp_path: Path) -> None:
    (example,) = read(tmp_path)
    assert example.name == "wedding"
    assert example.layout.text.rstrip() == (
        "Orla Finch of Norwick married her gardener. He didn't mind it.\n\nThe village council cheered."
    )


def test_names_and_nominals_are_labelled(tmp_path: Path) -> None:
    (example,) = read(tmp_path)
    labels = {
        word: NAMES[label] for word, label in zip(example.layout.words, example.names.tolist(), strict=True) if label
    }
    assert labels == {
        "Orla": "B-person",
        "Finch": "I-person",
        "Norwick": "B-place",
        "gardener": "nominal-person",
        "council": "nominal-organization",
    }


def test_chains_hold_the_head_words_of_one_actor(tmp_path: Path) -> None:
    (example,) = read(tmp_path)
    chains = {tuple(example.layout.words[n] for n in chain) for chain in example.chains}
    # "her" is a mention within another that opens at the same word; "it" stands for the wedding, so for nobody.
    assert chains == {("Finch", "her"), ("Norwick",), ("gardener", "He"), ("it",), ("council",)}
    assert example.is_complete


def test_a_name_is_the_proper_nouns_around_its_head(tmp_path: Path) -> None:
    (example,) = read(
        tmp_path,
        """\
# newdoc id = bank
# sent_id = bank-1
1 The DT 3 Entity=(1-organization-new-cf1
2 old JJ 3 _
3 Bank NNP 7 _
4 of IN 5 _
5 Norwick NNP 3 Entity=(2-place-new-cf2)
6 's POS 3 Entity=1)
7 fell VBD 0 _
""",
    )
    assert [NAMES[label] for label in example.names[:5]] == [
        "none",
        "none",
        "B-organization",
        "I-organization",
        "I-organization",
    ]
    assert not example.names[5:].any()


def test_a_file_holds_many_documents_and_no_attributions(tmp_path: Path) -> None:
    first, second = read(tmp_path, WEDDING + WEDDING.replace("wedding", "second"))
    assert (first.name, second.name) == ("wedding", "second")
    assert first.chains == second.chains
    assert set(second.cue.tolist()) == {MASKED}


def test_chains_are_of_every_type_and_known_by_their_heads(tmp_path: Path) -> None:
    path = tmp_path / "dev.conllu"
    path.write_text(conllu(WEDDING), encoding="utf8")
    [(name, layout, chains)] = read_chains(path)
    assert read_names(path) == [name] == ["wedding"]
    assert {(chain.kind, *(layout.words[word] for word in sorted(chain.words))) for chain in chains} == {
        ("person", "Finch", "her"),
        ("place", "Norwick"),
        ("person", "gardener", "He"),
        ("event", "it"),
        ("organization", "council"),
    }
