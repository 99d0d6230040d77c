"""English is read, other languages are refused by name, and what is too short to tell is read."""

import pytest

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.language import check_language, find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The envoys said on Monday that they would meet again in the spring.", "en"),
        ("“We will not go,” he said.", "en"),
        ("Les émissaires ont déclaré lundi qu'ils se reverraient au printemps.", "fr"),
        ("Die Gesandten sagten am Montag, sie würden sich im Frühling wieder treffen.", "de"),
        ("Los enviados dijeron el lunes que volverían a reunirse en primavera.", "es"),
        ("Посланники заявили в понедельник, что снова встретятся весной.", "ru"),
        ("قال المبعوثون يوم الاثنين إنهم سيجتمعون مجددا في الربيع.", "ar"),
        ("特使们周一表示，他们将在春天再次会面，继续就边界问题进行谈判。", "zh"),
        ("Udsendingene sagde mandag, at de ville mødes igen til foråret for at tale om sildene og have fred.", "da"),
        ("De gezanten zeiden maandag dat het overleg in het voorjaar is en dat er niets was besloten.", "nl"),
        ("MINISTERS OF NORWAY AND ICELAND SAID ON MONDAY THAT THEY WOULD MEET AGAIN.", "en"),
        ("LES ÉMISSAIRES ONT DÉCLARÉ LUNDI QU'ILS SE REVERRAIENT AU PRINTEMPS.", "fr"),
        ("Brann 2 (Lund 38, Vik 72) Viking 0; Molde 1 (Berg 12) Start 1 (Dahl 80), later", None),
        ("Lind", None),
        ("", None),
        ("12 : 30 – 😀", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert find_language(text) == language


def test_an_article_in_another_language_is_refused_by_name() -> None:
    with pytest.raises(
        InputError, match=r"^x: is in French; only English is read, --force reads it all the same$"
    ) as caught:
        check_language(Document("x", "Les émissaires ont déclaré lundi qu'ils se reverraient au printemps."))
    assert caught.value.reason is Reason.LANGUAGE


def test_foreign_words_do_not_make_an_article_foreign() -> None:
    text = (
        "The minister said: «Nous ne céderons jamais». She told reporters that it was the last word of her government."
    )
    check_language(Document("x", text))
