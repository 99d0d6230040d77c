from __future__ import annotations

from tests.transcripts.test_find import speakers


def test_whoever_only_asks_does_not_speak() -> None:
    text = "Ana Ruiz: Why now?\nOmar Haddad: Because it is late.\nAna Ruiz: Too late?\nOmar Haddad: It may be so."
    assert speakers(text) == [None, "Omar Haddad", None, "Omar Haddad"]
    assert (
        speakers(text.replace("Ana Ruiz", "The Courier") + "\nThe Courier: We thank you for all of that.")[-1] is None
    )
    assert speakers(text.replace("Ana Ruiz", "Reuters"))[0] is None
    assert speakers(text.replace("Ana Ruiz", "Ana, Reuters"))[0] is None


def test_a_member_who_only_asks_speaks() -> None:
    text = "Mr Holt: Why?\n\nMs Thorn (Leeds) (Lab): When?\n\nMr Holt: We have waited long enough for that."
    assert speakers(text) == ["Mr Holt", "Ms Thorn", "Mr Holt"]
