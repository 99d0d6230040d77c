"""When something was said or done: the dates of an article in the words around what it tells of."""

from onrecord.calendars.calendar import Calendar

__all__ = ["Calendar"]
