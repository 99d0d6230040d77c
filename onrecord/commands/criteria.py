"""The options that say what to search for, shared by the searches, `compare` and `export`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from onrecord.commands.output import check_text
from onrecord.record import Channel, ContactStatus, Force, Form

if TYPE_CHECKING:
    from onrecord.archive.criteria import Criteria


class Kind(StrEnum):
    STATEMENT = "statement"
    CONTACT = "contact"
    COMMITMENT = "commitment"
    EVENT = "event"


class EventStatus(StrEnum):
    CLAIMED = "claimed"


class AnyStatus(StrEnum):
    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROPOSED = "proposed"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    CLAIMED = "claimed"


class Mode(StrEnum):
    SPEECH = "speech"
    THOUGHT = "thought"
    ALL = "all"


class Sort(StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"


By = Annotated[
    list[str] | None,
    typer.Option(
        help="Whose act it is, in any spelling, or an id such as p45; again for others as well.",
        metavar="NAME",
        show_default=False,
    ),
]
To = Annotated[
    list[str] | None,
    typer.Option(help="Whom it is addressed to, or who else takes part.", metavar="NAME", show_default=False),
]
About = Annotated[
    str | None,
    typer.Option(
        help='Words in it, in any inflection; "a phrase" in quotes, or between alternatives, -word for without.',
        metavar="WORDS",
    ),
]
Since = Annotated[str | None, typer.Option(help="From this year, month or day on.", metavar="DATE")]
Until = Annotated[str | None, typer.Option(help="Up to this year, month or day, included.", metavar="DATE")]
Source = Annotated[
    str | None, typer.Option(help="Part of the file or address that articles were added from.", metavar="TEXT")
]
Publisher = Annotated[str | None, typer.Option(help="Part of the publisher's name.", metavar="NAME")]
Country = Annotated[
    list[str] | None,
    typer.Option(
        "--country",
        help="Country of those whose act it is, by name or ISO code.",
        metavar="NAME",
        show_default=False,
    ),
]
ToCountry = Annotated[
    list[str] | None,
    typer.Option(
        "--to-country",
        help="Country of those whom it is addressed to, or of who else takes part.",
        metavar="NAME",
        show_default=False,
    ),
]
Kinds = Annotated[
    list[Kind] | None, typer.Option("--kind", help="Only entries of this kind; again for others.", show_default=False)
]
Forms = Annotated[list[Form] | None, typer.Option("--form", help="Quoted, reported or both.", show_default=False)]
Channels = Annotated[
    list[Channel] | None, typer.Option("--channel", help="How it was communicated.", show_default=False)
]
Forces = Annotated[list[Force] | None, typer.Option("--force", help="Kind of commitment.", show_default=False)]
Statuses = Annotated[
    list[ContactStatus] | None, typer.Option("--status", help="Whether it took place.", show_default=False)
]
EventStatuses = Annotated[
    list[EventStatus] | None,
    typer.Option("--status", help="Only those that the article gives in somebody's words alone.", show_default=False),
]
AnyStatuses = Annotated[
    list[AnyStatus] | None,
    typer.Option(
        "--status", help="Of contacts, whether they took place; of events, those only claimed.", show_default=False
    ),
]
Modes = Annotated[Mode, typer.Option("--mode", help="What was said, what was only thought or wished, or both.")]
MinConfidence = Annotated[
    float | None,
    typer.Option(
        min=0, max=1, help="Leave out entries below it; what people corrected is certain.", show_default=False
    ),
]
Sorted = Annotated[Sort, typer.Option("--sort", help="Which come first.")]
Limit = Annotated[
    int | None, typer.Option(min=1, help="How many at most; 20 in text and all otherwise.", show_default=False)
]

OPTIONS: Final[Mapping[str, Any]] = {
    "by": By,
    "to": To,
    "about": About,
    "since": Since,
    "until": Until,
    "source": Source,
    "publisher": Publisher,
    "countries": Country,
    "to_countries": ToCountry,
    "kinds": Kinds,
    "forms": Forms,
    "channels": Channels,
    "forces": Forces,
    "statuses": Statuses,
    "mode": Modes,
    "min_confidence": MinConfidence,
}
"""The option of each criterion."""
OF_ALL: Final = ("by", "to", "about", "since", "until", "source", "publisher", "countries", "to_countries")
"""The criteria that entries of every kind have."""

_Command = Callable[..., None]


def takes(options: Iterable[str], mode: Mode = Mode.SPEECH, **instead: Any) -> Callable[[_Command], _Command]:
    """Decorator: gives a command that takes criteria as ``**asked`` their options, beside its own parameters.

    `options` are the names of both, in the order in which help has them; parameters that it does not name come first.
    `mode` is what holds where there is no --mode, and `instead` has options that are other than elsewhere.
    """
    names = tuple(options)

    def decorate(command: _Command) -> _Command:
        signature = inspect.signature(command, eval_str=True)
        own = {name: given for name, given in signature.parameters.items() if given.kind is not given.VAR_KEYWORD}
        of_criteria = {
            name: inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=mode if name == "mode" else None,
                annotation=instead.get(name, OPTIONS.get(name)),
            )
            for name in names
        }
        given = [*(own[name] for name in own if name not in names), *((of_criteria | own)[name] for name in names)]
        command.__signature__ = signature.replace(parameters=given)  # type: ignore[attr-defined]
        command.__annotations__ = {parameter.name: parameter.annotation for parameter in given}
        return command

    return decorate


def make_criteria(sort: Sort, limit: int | None = None, **options: Any) -> Criteria:
    """The criteria that the options ask for; typer.BadParameter where one can mean nothing."""
    from onrecord.archive import criteria  # noqa: PLC0415
    from onrecord.errors import ArchiveError  # noqa: PLC0415

    checks = {
        "since": criteria.first_day,
        "until": criteria.first_day,
        "countries": criteria.find_country,
        "to_countries": criteria.find_country,
    }
    for name, given in options.items():
        for value in [given] if isinstance(given, str) else given if isinstance(given, list) else []:
            check_text(value, _HINTS.get(name, f"--{name}"))
            if not value.strip():  # as of a variable of a script that was not set; all would be found
                message = "is empty; leave it out, or say what to look for"
                raise typer.BadParameter(message, param_hint=_HINTS.get(name, f"--{name}"))
    for name, check in checks.items():
        given = options.get(name) or ()
        for value in [given] if isinstance(given, str) else given:
            try:
                check(value)
            except ArchiveError as error:
                raise typer.BadParameter(str(error), param_hint=_HINTS[name]) from error
    since, until = options.get("since"), options.get("until")
    if since and until and criteria.first_day(since) > criteria.last_day(until):
        raise typer.BadParameter(f"{since} comes after {until}, up to which is searched", param_hint="--since")
    if options.get("mode") is Mode.ALL:
        del options["mode"]
    plain: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in options.items() if value
    }
    return criteria.Criteria(sort=criteria.Sort(sort.value), limit=limit, **plain)


_HINTS = {"since": "--since", "until": "--until", "countries": "--country", "to_countries": "--to-country"}
