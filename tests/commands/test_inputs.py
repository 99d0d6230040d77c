"""The options of commands that read become options of the sources."""

import pytest
import typer

from onrecord.commands.inputs import make_options
from onrecord.sources import Kind, Options, WebOptions


def test_options() -> None:
    assert make_options() == Options()
    assert make_options("text=body", "csv", allow_private=True) == Options(
        {"text": "body"}, Kind.CSV, web=WebOptions(allow_private=True)
    )


@pytest.mark.parametrize(
    ("columns", "kind", "message"), [("body", None, "field=column"), (None, "odt", "'odt' is none of text, html")]
)
def test_wrong_usage(columns: str | None, kind: str | None, message: str) -> None:
    with pytest.raises(typer.BadParameter, match=message):
        make_options(columns, kind)
