"""What can go wrong, by what the reader of the message can do about it."""


class OnRecordError(Exception):
    """Base of all errors of the package; its text is one line that says what is wrong, where, and what to do."""


class InputError(OnRecordError):
    """An article cannot be read: missing, empty, not text, in another language, with a broken date."""


class RecordError(OnRecordError):
    """A record contradicts itself: a span that does not fit its text, an unknown actor, a value outside its list."""


class ModelError(OnRecordError):
    """The packaged model is missing, damaged or made for another version of the package."""
