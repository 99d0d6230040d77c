"""Bytes become the text that was meant."""

import pytest

from onrecord.errors import InputError, Reason
from onrecord.sources.encoding import decode

TEXT = "“Señor Müller’s café is closed today,” said Éva Lind – “it’s €5 for a coffee elsewhere.”\r\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a") == TEXT


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Министр сказал, что переговоры завершились без соглашения, но стороны встретятся снова. " * 5),
        ("shift_jis", "外相は月曜日、協議は合意なしに終了したと述べた。両者は再び会談する予定である。" * 5),
    ],
)
def test_other_encodings_are_detected(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "a") == text


def test_the_declared_encoding_is_believed_unless_it_is_wrong() -> None:
    assert decode("Łódź ździebło".encode("iso-8859-2"), "a", "iso-8859-2") == "Łódź ździebło"
    assert decode(TEXT.encode("cp1252"), "a", "no-such-encoding") == TEXT
    assert decode(TEXT.encode("utf-8"), "a", "iso-8859-1") == TEXT


def test_a_damaged_place_does_not_spoil_the_rest() -> None:
    assert decode("“Señor Müller”".encode() + b"\xff!" + "“é”".encode() * 9, "a") == "“Señor Müller”\ufffd!" + "“é”" * 9


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4\n",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n\x1a\n",
        bytes(range(256)) * 8,
        b"\x7fELF\x02\x01",
        b"text\x00\x01\x02\x00text",
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "photo.txt")
    assert caught.value.reason is Reason.BINARY
    assert str(caught.value).startswith("photo.txt: is ")


def test_damaged_utf_16_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        decode(b"\xff\xfea\x00\x00\xd8", "a.txt")
    assert caught.value.reason is Reason.ENCODING
