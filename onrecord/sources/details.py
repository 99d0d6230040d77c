"""What is known of an article beside its text."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from onrecord.errors import InputError, Reason

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].+)?")


@dataclass(frozen=True, slots=True)
class Details:
    """Title, day of publication (ISO 8601) and publisher, each None where unknown.

    They are for articles that do not state their own, and win over what only hints at it: a file's properties, the
    name of a feed or of a web site's host.
    """

    title: str | None = None
    published: str | None = None
    publisher: str | None = None


def check_date(published: str | None, article: str) -> str | None:
    """`published` where it is an ISO 8601 date or date-time or None; else InputError that says how it should look."""
    if published is None:
        return None
    try:
        if not _DATE.fullmatch(published):
            raise ValueError(published)
        datetime.datetime.fromisoformat(published)
    except ValueError as error:
        message = f"the date {published[:40]!r} is not one of the calendar; write it as 2025-05-19"
        raise InputError(message, article=article, reason=Reason.WRONG_DATE) from error
    return published
