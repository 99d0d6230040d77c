"""Articles in mails, and pages that browsers saved in the shape of mails."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from onrecord.sources import Details
from tests.sources.making import PAGE, PARAGRAPH, read_one, refuse

WORDS = "The envoys met again.\n\n“We shall see,” said Ana Lind.\n"


def mail(path: Path, text: str | None = WORDS, page: str | None = None, **headers: str) -> Path:
    message = EmailMessage()
    sent = {
        "From": "Sámi Council <press@sami.example>",
        "Subject": "Envoys meet",
        "Date": "Thu, 11 Apr 2024 10:00:00 +0200",
    }
    for name, value in {**sent, **headers}.items():
        message[name] = value
    if text is not None:
        message.set_content(text)
    if page is not None and text is not None:
        message.add_alternative(page, subtype="html")
    elif page is not None:
        message.set_content(page, subtype="html")
    path.write_bytes(bytes(message))
    return path


def test_its_text_and_who_sent_it_when(tmp_path: Path) -> None:
    article = read_one(mail(tmp_path / "a.eml", page="<p>The same</p>"))
    assert article.text.strip() == WORDS.strip()
    assert (article.title, article.publisher) == ("Envoys meet", "Sámi Council")
    assert article.published == "2024-04-11T10:00:00+02:00"


def test_a_line_at_its_head_dates_it_rather(tmp_path: Path) -> None:
    path = mail(tmp_path / "a.eml", f"Oslo, 9 April 2024\n\n{WORDS}")
    assert read_one(path).published == "2024-04-09"
    assert read_one(path, Details(published="2024-04-10")).published == "2024-04-10"


def test_a_day_that_is_none_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(f"Subject: Envoys\nDate: Some day in April\n\n{WORDS}", encoding="utf-8")
    assert read_one(path).published is None


def test_whoever_passes_it_on_did_not_publish_it(tmp_path: Path) -> None:
    article = read_one(mail(tmp_path / "a.eml", Subject="Fwd: RE: Envoys meet"))
    assert (article.title, article.publisher) == ("Envoys meet", None)


def test_one_that_is_a_page_alone(tmp_path: Path) -> None:
    assert read_one(mail(tmp_path / "a.eml", None, "<p>The envoys met.</p><p>They left.</p>")).text == (
        "The envoys met.\n\nThey left."
    )


def test_a_page_saved_with_its_pictures(tmp_path: Path) -> None:
    page, image = EmailMessage(), b"\x89PNG"
    page["From"], page["Subject"], page["Date"] = "<Saved by Blink>", "Saved", "Sat, 1 Nov 2025 10:00:00 -0000"
    page["Snapshot-Content-Location"] = "https://a.example/envoys"
    page.set_content(PAGE, subtype="html")
    page.add_related(image, "image", "png")
    (tmp_path / "a.mhtml").write_bytes(bytes(page))
    article = read_one(tmp_path / "a.mhtml")
    assert article.url == "https://a.example/envoys"
    assert (article.title, article.publisher) == ("Envoys part without a deal", "Mediterranean Courier")
    assert PARAGRAPH.strip() in article.text
    assert article.published is None


def test_what_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(b"")
    assert "is empty" in str(refuse(path))
    path.write_bytes(b'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: image/png\n\nabc\n--x--\n')
    assert "is a mail without text" in str(refuse(path))


def test_a_head_without_end_is_not_taken_apart(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"Subject: " + b"re: " * 100_000 + b"\n\nThe envoys met.")
    assert "is no mail that can be read" in str(refuse(tmp_path / "a.eml"))
