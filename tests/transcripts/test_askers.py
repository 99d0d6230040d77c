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


def test_whoever_greets_and_asks_does_not_speak() -> None:
    text = """ANA RUIZ: Good evening to you at home.

MINISTER LUND: Thank you for having me.

ANA RUIZ: Will you sign?

MINISTER LUND: I will.

ANA RUIZ: When?

MINISTER LUND: Soon.

ANA RUIZ: We will leave it there for now."""
    assert speakers(text) == [None, "MINISTER LUND"] * 3 + [None]


def test_the_prime_minister_speaks_but_whoever_presides_does_not() -> None:
    assert speakers("Q: Why?\n\nThe Prime Minister: We wait.\n\nQ: When?\n\nMODERATOR: The last one.")[1] is not None
    assert speakers("Q: Why?\n\nMODERATOR: The last one.\n\nQ: When?\n\nMR ORR: Soon.")[1] is None
    assert speakers("The Speaker: Ms Li.\n\nMs Li (Oslo): Why?\n\nThe Speaker: Order.\n\nMs Li (Oslo): No.")[0] is None


def test_the_ministers_of_states_speak_for_them() -> None:
    text = """The Foreign Minister of Peru: We agreed to open the border.

The Foreign Minister of Chile: We will not wait.

The Foreign Minister of Peru: That is understood."""
    assert speakers(text) == [f"The Foreign Minister of {state}" for state in ("Peru", "Chile", "Peru")]
