"""Words on one line."""

from onrecord.readout.plain import harmless, squeeze


def test_nothing_acts_on_a_screen() -> None:
    assert harmless("a\x1b[2J\x00\x9b\u202eb\x7f") == "a␛[2J␀\ufffd\ufffdb␡"
    assert len(harmless("\x00\x01\u2066")) == 3
    assert squeeze(" two\r\n\twords\v ") == "two words"
