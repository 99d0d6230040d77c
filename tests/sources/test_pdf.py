"""PDF files give the paragraphs that their lines were printed from."""

from pathlib import Path

import pytest

from onrecord.errors import Reason
from onrecord.sources import Details, Options
from onrecord.sources.pdf import MAGIC
from tests.sources.making import Placed, make_pdf, read_one, refuse


def save(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def lines(*words: str, top: float = 720, left: float = 72) -> list[Placed]:
    return [(left, top - 14 * number, line) for number, line in enumerate(words)]


def test_lines_become_paragraphs(tmp_path: Path) -> None:
    first = lines("The foreign minister, Ana Lind, told reporters on Monday that the", "talks would go on.")
    second = lines("Her counterpart agreed, but said that nothing had been decided", "so far.", top=670)
    path = save(tmp_path / "a.pdf", make_pdf([first + second]))
    assert read_one(path).text == (
        "The foreign minister, Ana Lind, told reporters on Monday that the talks would go on.\n\n"
        "Her counterpart agreed, but said that nothing had been decided so far."
    )


def test_indents_part_paragraphs(tmp_path: Path) -> None:
    page = lines("The ministers met in Valletta for the second time this month and", "parted in the evening without")
    page += [
        (72, 692, "any result that they would speak of to those who were waiting."),
        *lines("They will meet again in the spring, after the elections in both of", top=678, left=90),
        *lines("their countries.", top=664),
    ]
    assert read_one(save(tmp_path / "a.pdf", make_pdf([page]))).text.count("\n\n") == 1


def test_lines_that_stand_alone_are_paragraphs_however_many(tmp_path: Path) -> None:
    page = [(72.0, 720.0 - 26 * number, line) for number, line in enumerate(["MINISTRY OF FISHERIES", "PRESS RELEASE"])]
    page += [(72.0, 668.0, "21 March 2026"), (72.0, 642.0, "Outcome of the meeting in Mwanza")]
    page += lines(
        "The two ministers signed a memorandum on joint licences for", "boats of less than ten metres.", top=616
    )
    page += lines("They will meet again in June.", top=576)
    assert read_one(save(tmp_path / "a.pdf", make_pdf([page]))).text.split("\n\n") == [
        "MINISTRY OF FISHERIES",
        "PRESS RELEASE",
        "21 March 2026",
        "Outcome of the meeting in Mwanza",
        "The two ministers signed a memorandum on joint licences for boats of less than ten metres.",
        "They will meet again in June.",
    ]


def test_a_day_at_its_head_is_that_of_publication(tmp_path: Path) -> None:
    body = lines(
        "The two ministers signed a memorandum on joint licences for", "boats of less than ten metres.", top=660
    )
    page = lines("MINISTRY OF FISHERIES") + lines("21 March 2026", top=690) + body
    path = save(tmp_path / "a.pdf", make_pdf([page]))
    assert read_one(path).published == "2026-03-21"
    assert read_one(path, Details(published="2026-03-22")).published == "2026-03-22"


def test_items_of_a_list_are_paragraphs(tmp_path: Path) -> None:
    page = [
        *lines("• The sides will exchange all prisoners by the end of the month,"),
        *lines("as they promised in the spring.", top=706, left=84),
        *lines("• The border stays closed.", top=692),
    ]
    assert read_one(save(tmp_path / "a.pdf", make_pdf([page]))).text == (
        "• The sides will exchange all prisoners by the end of the month, as they promised in the spring.\n\n"
        "• The border stays closed."
    )


def test_words_parted_at_the_end_of_a_line_are_joined(tmp_path: Path) -> None:
    page = lines(
        "The two sides will resume their nego-",
        "tiations in the spring, said the vice-",
        "President. A long-term truce is what the long-",
        "term plan asks for; the pre-",
        "1990 border stays.",
    )
    assert read_one(save(tmp_path / "a.pdf", make_pdf([page]))).text == (
        "The two sides will resume their negotiations in the spring, said the vice-President. "
        "A long-term truce is what the long-term plan asks for; the pre-1990 border stays."
    )


def test_running_heads_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    pages = [
        [
            (72, 800, "Ministry of Foreign Affairs"),
            *lines(f"Paragraph {word} is about the talks and ends with a full stop, as they do."),
            (290, 40, f"Page {number} of 3"),
        ]
        for number, word in enumerate(["one", "two", "three"], start=1)
    ]
    text = read_one(save(tmp_path / "a.pdf", make_pdf(pages))).text
    assert text == "\n\n".join(
        f"Paragraph {word} is about the talks and ends with a full stop, as they do."
        for word in ("one", "two", "three")
    )


def test_a_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    pages = [[*lines("The envoys agreed that they would"), (300, 40, "1")], [*lines("meet again."), (300, 40, "2")]]
    assert read_one(save(tmp_path / "a.pdf", make_pdf(pages))).text == "The envoys agreed that they would meet again."


def test_what_the_file_says_of_itself(tmp_path: Path) -> None:
    info = "/Title (Statement on the talks) /Author (Ana Lind) /CreationDate (D:20250519080000Z)"
    document = read_one(save(tmp_path / "a.pdf", make_pdf([lines("The envoys met.")], info)))
    assert (document.title, document.authors, document.published) == ("Statement on the talks", ("Ana Lind",), None)
    info = "/Title (Microsoft Word - final_v3.docx) /Author (alind)"
    document = read_one(
        save(tmp_path / "a.pdf", make_pdf([lines("The envoys met.")], info)), Details(published="2025-05-19")
    )
    assert (document.title, document.authors, document.published) == (None, (), "2025-05-19")


@pytest.mark.parametrize(
    ("data", "reason", "message"),
    [
        (MAGIC + b"1.7 and no more", Reason.BROKEN, "is a damaged PDF file"),
        (make_pdf([[]]), Reason.EMPTY, "recognise its text first"),
        (b"no PDF", Reason.BROKEN, "is no PDF file, as its name says"),
    ],
)
def test_files_without_an_article(tmp_path: Path, data: bytes, reason: Reason, message: str) -> None:
    error = refuse(save(tmp_path / "a.pdf", data))
    assert error.reason is reason
    assert message in str(error)


def test_text_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", make_pdf([lines("The envoys met. " * 5)] * 3))
    assert refuse(path, Options(largest_article=200)).reason is Reason.TOO_LARGE


def test_programs_in_the_folder_at_work_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "json.py", b"raise SystemExit('run')")
    path = save(tmp_path / "a.pdf", make_pdf([lines("The envoys met.")]))
    monkeypatch.chdir(tmp_path)
    assert read_one(path).text == "The envoys met."
