"""The options of criteria, which the commands that take criteria share."""

import inspect
from typing import Any

from onrecord.commands.criteria import Forces, Mode, takes


def test_a_command_gets_the_options_of_its_criteria_in_the_order_of_help() -> None:
    @takes(["by", "statuses", "mode", "limit"], Mode.ALL, statuses=Forces)
    def command(*, archive: str = "here", limit: int | None = 3, **asked: Any) -> None:
        found.update(asked, limit=limit)

    found: dict[str, Any] = {}
    parameters = inspect.signature(command).parameters
    assert list(parameters) == ["archive", "by", "statuses", "mode", "limit"]
    assert parameters["mode"].default is Mode.ALL
    assert parameters["statuses"].annotation == Forces
    command(by=["Ana Ruiz"])
    assert found == {"by": ["Ana Ruiz"], "limit": 3}
