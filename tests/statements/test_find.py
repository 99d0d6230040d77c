from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.encoder.reading import Reading
from onrecord.record import Channel, Form, Mode
from onrecord.statements.attributions import Attribution
from onrecord.statements.find import find_attributions
from onrecord.transcripts.find import find_turns
from onrecord.transcripts.turns import without_questions
from tests.readings import reading


def attributions(made: Reading) -> list[tuple[str | None, str, Attribution]]:
    """(name of the speaker, words, attribution)"""
    cast = assemble(made)
    rows = []
    for found in find_attributions(made, cast.resolver.resolve):
        text = " … ".join(made.layout.text[slice(*made.layout.offsets(*span))] for span in found.content)
        speaker = found.speaker
        name = None if speaker is None else cast.groups[speaker].name if speaker in cast.groups else speaker.key
        rows.append((name, text, found))
    return rows


def test_a_quotation_broken_by_its_cue_is_one_statement_of_two_segments() -> None:
    text = "“We are close,” Chancellor Greta Holm told reporters on Friday. “Very close.”"
    made = reading(
        text,
        [{"task": "statement", "word": "told", "cue": "told reporters", "source": "Chancellor Greta Holm",
          "content": ["“We are close,”", "“Very close.”"], "addressee": "reporters", "detail": "press"}],
        names={"Greta Holm": "person"},
    )  # fmt: skip
    [(speaker, words, found)] = attributions(made)
    assert (speaker, words) == ("Greta Holm", "“We are close,” … “Very close.”")
    assert found.form is Form.DIRECT
    assert found.channel is Channel.PRESS
    assert found.addressees == ()  # reporters are not actors


def test_what_is_done_after_a_quotation_is_not_said_nor_is_an_owner_that_was_cut() -> None:
    made = reading(
        "“We pay,” Ana Ruiz said, and closed the door. It rained, Jan Lund's aide said.",
        [
            {
                "task": "statement",
                "word": "said",
                "source": "Ana Ruiz",
                "content": ["“We pay,”", "and closed the door"],
            },
            {"task": "statement", "word": "said #2", "source": "aide", "content": ["It rained", "Jan Lund"]},
        ],
        names={"Ana Ruiz": "person", "Jan Lund": "person"},
    )
    assert [text for _, text, _ in attributions(made)] == ["“We pay,”", "It rained"]


def test_what_is_said_does_not_end_with_and() -> None:
    made = reading(
        "Ana Ruiz said that it rained and left.",
        [{"task": "statement", "word": "said", "source": "Ana Ruiz", "content": "it rained and"}],
        names={"Ana Ruiz": "person"},
    )
    assert [text for _, text, _ in attributions(made)] == ["it rained"]


def test_a_paragraph_after_a_colon_is_said() -> None:
    text = "Ana Ruiz wrote:\n\nIt rained. It snowed."
    said = {"task": "statement", "word": "wrote", "source": "Ana Ruiz", "content": "It rained", "utterance": 0.2}
    [(_, words, found)] = attributions(reading(text, [said], names={"Ana Ruiz": "person"}))
    assert words == "It rained. It snowed."
    assert found.mode is Mode.SPEECH


def test_a_site_is_nobody_spoken_to() -> None:
    made = reading(
        "Ana Ruiz wrote on X, formerly Twitter, that she would go.",
        [{"task": "statement", "word": "wrote", "source": "Ana Ruiz", "content": "she would go", "addressee": "X"}],
        names={"Ana Ruiz": "person"},
    )
    [found] = find_attributions(made, assemble(made).resolver.resolve)
    assert found.addressees == ()


def test_a_medium_that_is_told_something_is_spoken_to_for_others() -> None:
    made = reading(
        "Ana Ruiz told the Coast Gazette that she would go.",
        [{"task": "statement", "word": "told", "source": "Ana Ruiz", "content": "she would go",
          "addressee": "the Coast Gazette"}],
        names={"Ana Ruiz": "person", "Coast Gazette": "organization"},
    )  # fmt: skip
    [found] = find_attributions(made, assemble(made).resolver.resolve)
    assert found.addressees == ()


def test_a_nested_statement_has_the_quoted_speaker_as_i() -> None:
    text = "“I told him, ‘Stop it,’” Ana Ruiz said of Omar Haddad."
    made = reading(
        text,
        [
            {"task": "statement", "word": "said", "source": "Ana Ruiz", "content": "“I told him, ‘Stop it,’”"},
            {"task": "statement", "word": "told", "source": "I", "content": "‘Stop it,’"},
        ],
        names={"Ana Ruiz": "person", "Omar Haddad": "person"},
    )
    (outer, _, _), (inner, words, found) = attributions(made)
    assert outer == inner == "Ana Ruiz"
    assert words == "‘Stop it,’"
    assert found.form is Form.DIRECT


def test_content_that_nearly_covers_a_quotation_is_widened_to_its_marks() -> None:
    text = 'Mora said "the road to peace is long and hard" in June.'
    made = reading(
        text, [{"task": "statement", "word": "said", "source": "Mora", "content": "the road to peace is long"}],
        names={"Mora": "person"},
    )  # fmt: skip
    [(_, words, found)] = attributions(made)
    assert words == '"the road to peace is long and hard"'
    assert found.form is Form.DIRECT


def test_the_mark_that_ends_the_quotation_before_is_none_of_the_content() -> None:
    made = reading(
        "“No,” Vogt said. “Nothing.”\n\nPeru will stay, Lund said.",
        [{"task": "statement", "word": "said #2", "source": "Lund", "content": "”\n\nPeru will stay"}],
        names={"Lund": "person"},
    )
    [(_, words, _)] = attributions(made)
    assert words == "Peru will stay"


def test_partly_quoted_words_are_mixed_and_unquoted_ones_indirect() -> None:
    text = "Mora said the plan was “dead”. Mora added that he would leave."
    made = reading(
        text,
        [
            {"task": "statement", "word": "said", "source": "Mora", "content": "the plan was “dead”"},
            {"task": "statement", "word": "added", "source": "Mora #2", "content": "he would leave"},
        ],
        names={"Mora": "person"},
    )
    assert [found.form for *_, found in attributions(made)] == [Form.MIXED, Form.INDIRECT]


def test_pronouns_titles_and_capitals_lead_to_their_speakers() -> None:
    text = (
        "Finnish President Aino Salo met envoys. She praised them. The president urged calm. Moscow said nothing new "
        "would come."
    )
    made = reading(
        text,
        [
            {"task": "statement", "word": "praised", "source": "She", "content": "them"},
            {"task": "statement", "word": "urged", "source": "The president", "content": "calm"},
            {"task": "statement", "word": "said", "source": "Moscow", "content": "nothing new would come"},
        ],
        names={"Aino Salo": "person"},
        links={"She": "Aino Salo"},
    )
    assert [name for name, *_ in attributions(made)] == ["Aino Salo", "Aino Salo", "RUS"]


def test_a_cue_that_reports_no_speech_is_thought() -> None:
    made = reading(
        "Mora hopes to win.",
        [{"task": "statement", "word": "hopes", "source": "Mora", "content": "to win", "utterance": 0.1}],
        names={"Mora": "person"},
    )
    [(_, _, found)] = attributions(made)
    assert found.mode is Mode.THOUGHT


def test_words_without_a_known_speaker_keep_null() -> None:
    made = reading("It was reported that he fled.", [{"task": "statement", "word": "reported", "content": "he fled"}])
    [(speaker, _, _)] = attributions(made)
    assert speaker is None


def test_of_several_speakers_the_first_named_is_the_speaker() -> None:
    made = reading(
        "Mora, Silva and three other senators said no.",
        [{"task": "statement", "word": "said", "source": ["Mora", "Silva", "three other senators"], "content": "no"}],
        names={"Mora": "person", "Silva": "person"},
    )
    [(speaker, _, found)] = attributions(made)
    assert speaker == "Mora"
    assert found.source is not None
    assert made.layout.words[found.source[1]] == "senators"


def test_a_second_cue_of_the_sentence_shares_the_source_of_the_first() -> None:
    made = reading(
        "Mora denied the plan but said talks go on.",
        [
            {"task": "statement", "word": "denied", "source": "Mora", "content": "the plan"},
            {"task": "statement", "word": "said", "content": "talks go on"},
        ],
        names={"Mora": "person"},
    )
    assert [speaker for speaker, _, _ in attributions(made)] == ["Mora", "Mora"]


@pytest.mark.parametrize("mark", ["(b) ", "- ", "2. ", "Oslo "])
def test_an_item_of_a_list_shares_the_source_of_the_one_before(mark: str) -> None:
    made = reading(
        f"The minister, Karin Lund, welcomed the truce;\n\n{mark}urged Peru to wait.",
        [
            {"task": "statement", "word": "welcomed", "source": "Karin Lund", "content": "the truce"},
            {"task": "statement", "word": "urged", "source": "b" if "b" in mark else (), "content": "Peru to wait"},
        ],
        names={"Karin Lund": "person"},
    )
    assert attributions(made)[1][0] == (None if mark == "Oslo " else "Karin Lund")


def test_a_name_that_hangs_on_a_preposition_is_not_the_source() -> None:
    made = reading(
        "Mora, after a call with Joao Pires, said talks go on.",
        [{"task": "statement", "word": "said", "source": ["Mora", "Joao Pires"], "content": "talks go on"}],
        names={"Mora": "person", "Joao Pires": "person"},
    )
    assert [speaker for speaker, _, _ in attributions(made)] == ["Mora"]


def test_two_cues_of_one_statement_are_speech_if_one_of_them_is() -> None:
    made = reading(
        "Mora also urged calm.",
        [
            {"task": "statement", "word": "also", "source": "Mora", "content": "calm", "utterance": 0.1},
            {"task": "statement", "word": "urged", "source": "Mora", "content": "calm", "probability": 0.8},
        ],
        names={"Mora": "person"},
    )
    assert [found.mode for _, _, found in attributions(made)] == [Mode.SPEECH]


def test_who_is_told_is_not_who_tells() -> None:
    text = '"I told the envoy that our port is closed," Ana Ruiz said.'
    made = reading(
        text,
        [
            {"task": "statement", "word": "said", "source": "Ana Ruiz",
             "content": '"I told the envoy that our port is closed,"'},
            {"task": "statement", "word": "told", "source": "the envoy", "content": "our port is closed"},
        ],
        names={"Ana Ruiz": "person"},
    )  # fmt: skip
    assert [speaker for speaker, _, _ in attributions(made)] == ["Ana Ruiz", "Ana Ruiz"]


def test_the_mark_after_a_label_is_no_cue_beside_the_turn() -> None:
    text = "Q: Why?\n\nMR. HOLT: We wait.\n\nQ: When?\n\nMR. HOLT: Soon."
    made = reading(
        text,
        [{"task": "statement", "word": "HOLT", "source": "HOLT", "content": "We wait."}],
        names={"HOLT": "person"},
    )
    turns = find_turns(made.layout)
    found = find_attributions(without_questions(made, turns), assemble(made).resolver.resolve, turns)
    assert [made.layout.text[slice(*made.layout.offsets(*a.content[0]))] for a in found] == ["We wait.", "Soon."]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karin Lund was accused of taking bribes.", None),
        ("Karin Lund, accused of taking bribes, left.", None),
        ("Karin Lund had been widely criticised for her silence.", None),
        ("Karin Lund accused Omar Haddad of taking bribes.", "Karin Lund"),
        ("Karin Lund accused her rivals.", "Karin Lund"),
    ],
)
def test_who_is_accused_says_nothing(text: str, speaker: str | None) -> None:
    cue = "criticised" if "criticised" in text else "accused"
    content = text[text.index(cue) + len(cue) + 1 : text.rindex(".")].split(",", maxsplit=1)[0]
    made = reading(
        text,
        [{"task": "statement", "word": cue, "source": "Karin Lund", "content": content}],
        names={"Karin Lund": "person"},
    )
    [(name, _, _)] = attributions(made)
    assert name == speaker


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (None, ["that she would come", "it was late"]),
        ("he", ["that she would come and he said it was late", "it was late"]),
    ],
)
def test_what_somebody_said_ends_before_his_next_cue(source: str | None, said: list[str]) -> None:
    text = "Lund told Pires that she would come and " + ("he " if source else "") + "said it was late."
    made = reading(
        text,
        [
            {"task": "statement", "word": "told", "source": "Lund", "content": text[len("Lund told Pires ") : -1]},
            {"task": "statement", "word": "said", "content": "it was late"} | ({"source": source} if source else {}),
        ],
        names={"Lund": "person", "Pires": "person"},
    )
    found = find_attributions(made, assemble(made).resolver.resolve)
    assert [made.layout.text[slice(*made.layout.offsets(*a.content[0]))] for a in found] == said


def test_a_quotation_without_a_cue_is_of_whoever_spoke_last() -> None:
    made = reading(
        "Holm said no. “We are tired.” Vogt said yes.",
        [
            {"task": "statement", "word": "said", "source": "Holm", "content": "no"},
            {"task": "statement", "word": "“", "content": "“We are tired.”"},
            {"task": "statement", "word": "said #2", "source": "Vogt", "content": "yes"},
        ],
        names={"Holm": "person", "Vogt": "person"},
    )
    assert [speaker for speaker, _, _ in attributions(made)] == ["Holm", "Holm", "Vogt"]


@pytest.mark.parametrize(
    ("text", "cue", "content", "mode"),
    [
        ('Karin Lund was blunt: "We will not sign it."', "blunt", '"We will not sign it."', Mode.SPEECH),
        ('Karin Lund broke off: "Six. Seven. Eight of them."', "broke", '"Six. Seven. Eight of them."', Mode.SPEECH),
        ('Karin Lund found the treaty "not worth the paper".', "found", '"not worth the paper"', Mode.THOUGHT),
        ("Karin Lund hopes that we will not sign it.", "hopes", "we will not sign it", Mode.THOUGHT),
    ],
)
def test_a_sentence_in_quotation_marks_was_said(text: str, cue: str, content: str, mode: Mode) -> None:
    made = reading(
        text,
        [{"task": "statement", "word": cue, "source": "Karin Lund", "content": content, "utterance": 0.1}],
        names={"Karin Lund": "person"},
    )
    [(speaker, words, found)] = attributions(made)
    assert (speaker, words, found.mode) == ("Karin Lund", content, mode)


def test_a_quotation_within_what_somebody_said_is_left_as_it_is() -> None:
    whole, within = '"Vogt hoped. We must win this. He lost."', "We must win this"
    made = reading(
        f"Karin Lund said: {whole}",
        [
            {"task": "statement", "word": "said", "source": "Karin Lund", "content": whole},
            {"task": "statement", "word": "hoped", "source": "Vogt", "content": within, "utterance": 0.1},
        ],
        names={"Karin Lund": "person", "Vogt": "person"},
    )
    assert {words: found.mode for _, words, found in attributions(made)}[within] is Mode.THOUGHT


@pytest.mark.parametrize(
    ("text", "content", "said"),
    [
        ("Latest\n\n13:20 'We will stay,' rebels say", "20 'We will stay,'", "'We will stay,'"),
        ("Latest\n\n13.20 GMT 'We will stay,' rebels say", "20 GMT 'We will stay,'", "'We will stay,'"),
        ("Latest\n\n13 will stay, rebels say", "13 will stay", "13 will stay"),
    ],
)
def test_the_time_of_day_before_what_is_said_is_none_of_it(text: str, content: str, said: str) -> None:
    made = reading(text, [{"task": "statement", "word": "say", "source": "rebels", "content": content}])
    assert [text for _, text, _ in attributions(made)] == [said]


def test_an_answer_does_not_have_the_question() -> None:
    made = reading(
        '"Will you go?" Lund asked. "No," Vogt said.',
        [
            {"task": "statement", "word": "asked", "source": "Lund", "content": '"Will you go?"'},
            {"task": "statement", "word": "said", "source": "Vogt", "content": ['"Will you go?"', '"No,"']},
        ],
        names={"Lund": "person", "Vogt": "person"},
    )
    assert [row[:2] for row in attributions(made)] == [("Lund", '"Will you go?"'), ("Vogt", '"No,"')]


def test_who_speaks_is_none_of_the_words() -> None:
    made = reading(
        "It had, said Mr Lund, although not at once.",
        [{"task": "statement", "word": "said", "source": "Mr Lund",
          "content": ["It had", "Mr", "although not at once"]}],
        names={"Lund": "person"},
    )  # fmt: skip
    assert [text for _, text, _ in attributions(made)] == ["It had … although not at once"]


def test_a_piece_of_what_another_says_is_none_of_the_words() -> None:
    made = reading(
        '"He left," Vogt said. Lund agreed: "He said he was sorry."',
        [
            {"task": "statement", "word": "said", "source": "Vogt", "content": ['"He left,"', "he was"]},
            {"task": "statement", "word": "agreed", "source": "Lund", "content": '"He said he was sorry."'},
        ],
        names={"Lund": "person", "Vogt": "person"},
    )
    assert [row[:2] for row in attributions(made)] == [("Vogt", '"He left,"'), ("Lund", '"He said he was sorry."')]


def test_those_told_end_where_what_they_are_told_begins() -> None:
    made = reading(
        "Ana Ruiz told lawmakers Norway would pay.",
        [{"task": "statement", "word": "told", "source": "Ana Ruiz", "content": "Norway would pay",
          "addressee": "lawmakers Norway"}],
        names={"Ana Ruiz": "person", "Norway": "place"},
    )  # fmt: skip
    [found] = find_attributions(made, assemble(made).resolver.resolve)
    assert [party.key for party in found.addressees] == ["lawmakers"]
