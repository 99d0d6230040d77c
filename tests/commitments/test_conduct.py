"""What a commitment binds somebody to, by the words of its conduct."""

from __future__ import annotations

import pytest

from onrecord.commitments.conduct import is_only_asked, is_only_said, is_suffered, is_view, whole_conduct
from onrecord.encoder.reading import Reading
from onrecord.record import Force
from tests.readings import reading, words


def told(text: str, word: str, what: str, force: str = "promise", condition: str = "") -> Reading:
    return reading(
        text,
        [{"task": "commitment", "word": word, "label": force, "by": [], "what": what, "condition": condition or []}],
        names={"Ana Ruiz": "person"},
    )


@pytest.mark.parametrize(
    ("text", "word", "what", "force", "is_so"),
    [
        ("Chile will be bombed.", "will", "be bombed", "threat", True),
        ("Chile will be struck.", "will", "struck", "threat", True),
        ("Chile would pay a heavy price.", "would", "pay a heavy price", "threat", True),
        ("Chile would pay the salaries.", "would", "pay the salaries", "promise", False),
        ("The prisoners would be released.", "would", "be released", "promise", True),
        ("The prisoners would be released by Peru.", "would", "be released by Peru", "promise", False),
        ("The prisoners would not be paid.", "would", "not be paid", "refusal", True),
        ("The team will be told at once.", "will", "be told at once", "offer", True),
        ("The prisoners refused to be paid.", "refused", "be paid", "refusal", False),
        ("Peru would be pleased to help.", "would", "be pleased to help", "offer", False),
        ("Chile will tremble.", "will", "tremble", "threat", True),
        ("Chile will get nothing.", "will", "get nothing", "refusal", True),
        ("Peru will be tough.", "will", "be tough", "threat", False),
        ("Peru will be prepared.", "will", "be prepared", "threat", False),
        ("Peru will bomb the port.", "will", "bomb the port", "threat", False),
    ],
)
def test_what_the_subject_suffers(text: str, word: str, what: str, force: str, is_so: bool) -> None:
    made = told(text, word, what, force)
    assert is_suffered(made.layout, made.triggers[0], Force(force)) is is_so


@pytest.mark.parametrize(
    ("text", "word", "what", "force", "condition", "is_so"),
    [
        ("She will discuss the border.", "will", "discuss the border", "promise", "", True),
        ("She pledged to discuss the border.", "pledged", "discuss the border", "promise", "", False),
        ("She will say nothing.", "will", "say nothing", "promise", "", False),
        ("She would have burned them if asked.", "would", "burned them", "threat", "asked", True),
        ("She would have to burn them.", "would", "have to burn them", "threat", "", False),
        ("If paid, she will talk.", "will", "talk", "promise", "paid", False),
        ("She declined to comment on it.", "declined", "to comment on it", "refusal", "", True),
        ("She would not elaborate.", "would", "not elaborate", "refusal", "", True),
        ("She will tell Vogt there is a price.", "will", "there is a price", "promise", "", True),
        ("She will tell nobody.", "will", "tell nobody", "promise", "", True),
        ("She will press Vogt on the deaths.", "will", "on the deaths", "threat", "", True),
        ("She will press charges.", "will", "press charges", "threat", "", False),
        ("She would be able to tell if he lied.", "would", "able to tell", "offer", "he lied", True),
        ("She would be able to help if he paid.", "would", "able to help", "offer", "he paid", False),
        ("She refused to disclose the sites.", "refused", "disclose the sites", "refusal", "", False),
        ("She refused to discuss the border.", "refused", "discuss the border", "refusal", "", False),
    ],
)
def test_what_is_only_said(text: str, word: str, what: str, force: str, condition: str, is_so: bool) -> None:
    made = told(text, word, what, force, condition)
    assert is_only_said(made.layout, made.triggers[0], Force(force), made.triggers[0].roles["what"][0]) is is_so


def test_what_is_somebodys_begins_with_whose_it_is() -> None:
    made = told("They demanded Ana Ruiz's resignation.", "demanded", "resignation", "demand")
    layout, resignation = made.layout, words(made.layout, "resignation")
    first, last = whole_conduct(made, (resignation[0] - 2, resignation[1]), Force.DEMAND)
    assert layout.words[first : last + 1] == ["Ana", "Ruiz", "'", "s", "resignation"]
    assert whole_conduct(made, resignation, Force.DEMAND) == resignation
    quoted = told("They threatened to 'destroy' it.", "threatened", "destroy", "threat")
    (at, _) = words(quoted.layout, "destroy")
    assert whole_conduct(quoted, (at - 1, at), Force.THREAT) == (at - 1, at)


@pytest.mark.parametrize(
    ("text", "word", "force", "what"),
    [
        ("Peru promised not to harm them.", "promised", "promise", "not to harm them"),
        ("Peru told them never to harm them.", "told", "demand", "never to harm them"),
        ("Peru would not harm them.", "would", "promise", "not harm them"),
        ("Peru would not harm them.", "would", "refusal", "harm them"),
        ("Peru promised to harm them.", "promised", "threat", "harm them"),
    ],
)
def test_what_is_not_to_be_done_is_so_in_the_conduct(text: str, word: str, force: str, what: str) -> None:
    made = told(text, word, "harm them", force)
    first, last = whole_conduct(made, words(made.layout, "harm them"), Force(force))
    assert " ".join(made.layout.words[first : last + 1]) == what


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("settle for nothing short of", "settle for nothing short of a fresh vote"),
        ("leave the port or face arrest", "leave the port"),
        ("pay 3.5", "pay 3.5 million"),
        ("leave the port", "leave the port"),
    ],
)
def test_a_conduct_ends_with_its_phrase_and_before_what_its_other_side_may_face(cut: str, whole: str) -> None:
    end = {"settle for nothing short of": " a fresh vote", "pay 3.5": " million dollars"}.get(cut, "")
    made = told(f"Peru urged them to {cut}{end}.", "urged", cut, "demand")
    first, last = whole_conduct(made, words(made.layout, cut), Force.DEMAND)
    assert made.layout.written(first, last) == whole


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("They declined to say whether Peru would pay.", True),
        ("Asked if Peru would pay, they shrugged.", True),
        ("They would stay if Peru would pay.", False),
        ("They said that Peru would pay.", False),
        ("Peru would pay.", False),
    ],
)
def test_what_is_only_asked_about(text: str, is_so: bool) -> None:
    word = "would #2" if text.count("would") > 1 else "would"
    made = reading(text, [{"task": "commitment", "word": word, "label": "promise", "by": "Peru", "what": "pay"}])
    assert is_only_asked(made.layout, made.triggers[0]) is is_so


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Chile denied that it had promised to pay.", True),
        ("Chile denies it promised to pay.", True),
        ("Chile denied having promised to pay.", True),
        ("Chile denied a report that it promised to pay.", False),
        ("Chile denied any role and promised to pay.", False),
    ],
)
def test_what_whoever_is_bound_denies_is_no_commitment(text: str, is_so: bool) -> None:
    by = "it" if " it " in text else "Chile"
    made = reading(text, [{"task": "commitment", "word": "promised", "label": "promise", "by": by, "what": "pay"}])
    assert is_only_asked(made.layout, made.triggers[0]) is is_so


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Peru and Chile agreed that it was early.", True),
        ("Peru and Chile agreed there was no point.", True),
        ("Peru and Chile agreed on the importance of peace.", True),
        ("Peru and Chile agreed with him.", True),
        ("Peru and Chile agreed with him to leave.", False),
        ("Peru and Chile agreed with him a truce.", False),
        ("Peru and Chile agreed that troops would leave.", False),
        ("Peru and Chile agreed to leave.", False),
        ("Peru and Chile agreed", False),
    ],
)
def test_who_agrees_in_his_views_only(text: str, is_so: bool) -> None:
    made = reading(text, [{"task": "commitment", "word": "agreed", "label": "agreement", "by": ["Peru", "Chile"]}])
    assert is_view(made.layout, made.triggers[0]) is is_so
