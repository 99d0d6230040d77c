"""Articles in Word documents."""

import io
import zipfile
from pathlib import Path

import pytest

from onrecord.sources import Details, Options
from tests.sources.making import make_docx, read_one, refuse


def write(path: Path, *paragraphs: str, title: str = "") -> Path:
    path.write_bytes(make_docx(paragraphs, title))
    return path


def test_paragraphs_and_the_title(tmp_path: Path) -> None:
    paragraphs = ("<w:r><w:t>The envoys </w:t></w:r><w:r><w:t>met.</w:t></w:r>", "", "<w:r><w:t>They left.</w:t></w:r>")
    article = read_one(write(tmp_path / "a.docx", *paragraphs, title="Envoys meet"))
    assert (article.text, article.title) == ("The envoys met.\n\nThey left.", "Envoys meet")
    assert read_one(tmp_path / "a.docx", Details(title="Another")).title == "Another"


def test_it_is_dated_by_a_line_at_its_head(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", "<w:t>Valletta, 3 March 2025</w:t>", "<w:t>The envoys met.</w:t>")
    assert read_one(path).published == "2025-03-03"
    assert read_one(path, Details(published="2025-03-04")).published == "2025-03-04"


def test_what_was_deleted_is_not_read_and_breaks_are(tmp_path: Path) -> None:
    runs = "<w:del><w:delText>Nobody</w:delText></w:del><w:t>Two</w:t><w:br/><w:t>met</w:t><w:tab/><w:t>twice.</w:t>"
    assert read_one(write(tmp_path / "a.docx", runs)).text == "Two\nmet\ttwice."


def test_words_in_a_box_stand_once(tmp_path: Path) -> None:
    box = "<w:t>The envoys met.</w:t><w:txbxContent><w:p><w:t> In a box.</w:t></w:p></w:txbxContent>"
    assert read_one(write(tmp_path / "a.docx", box)).text == "The envoys met. In a box."
    again = (
        "<w:t>They <!-- all --> met.</w:t><Choice><w:t> In a box.</w:t></Choice><Fallback><w:t>Box.</w:t></Fallback>"
    )
    assert read_one(write(tmp_path / "a.docx", again)).text == "They  met. In a box."


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("a.docx", b"PK\x03\x04...", "is a damaged Word document"),
        ("a.docx", b"The envoys met.", "is no DOCX file, as its name says"),
        ("a.docx", make_docx([]), "is empty"),
        ("a.docx", make_docx(["<w:t>&a;</w:t>"]), "is a damaged Word document"),
    ],
)
def test_what_is_none(tmp_path: Path, name: str, data: bytes, fault: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert fault in str(refuse(tmp_path / name))


def test_another_archive_is_none(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr("content.xml", "<text/>")
    (tmp_path / "a.odt").write_bytes(out.getvalue())
    assert "another office document; save it as plain text or as .docx" in str(refuse(tmp_path / "a.odt"))


def test_one_that_unpacks_to_what_no_memory_holds(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", "<w:t>" + "envoys " * 100_000 + "</w:t>")
    assert path.stat().st_size < 10_000
    assert "is larger than the 100 kB" in str(refuse(path, Options(largest_article=100 << 10)))
