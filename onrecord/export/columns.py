"""The columns of what is taken out of an archive: what each is called, means, may hold and comes from.

The codebook is made from them, and so are the rows of every format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from onrecord.archive.found import Entry, Party
from onrecord.record import ActorKind, Channel, ContactKind, ContactStatus, EventType, Force, Form, Mode


class Type(StrEnum):
    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    YES_NO = "true or false"
    LIST = "list of texts"


class Origin(StrEnum):
    """Where the value of a column comes from."""

    ARTICLE = "article"  # as the article, its file or its address has it
    WORDS = "words"  # read by the model from the article's words
    RULE = "rule"  # follows from other columns or the package's tables
    LINKS = "links"  # from comparing articles
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `value` takes it from what was found. `values` lists what it may hold, where that is a closed list."""

    name: str
    meaning: str
    origin: Origin
    value: Callable[[Any], Any]
    type: Type = Type.TEXT
    values: tuple[str, ...] = ()


def to_row(columns: Iterable[Column], found: object) -> dict[str, Any]:
    """What was found as values by the names of the columns: texts, numbers, true or false, lists of texts, or None."""
    return {column.name: column.value(found) for column in columns}


def _own(name: str, meaning: str, origin: Origin, **more: Any) -> Column:
    """A column that what was found has under the same name."""
    return Column(name, meaning, origin, lambda found: getattr(found, name), **more)


_OF_PARTY: Final = (
    ("id", "ids", "id across articles, as in the table of actors", Origin.LINKS),
    ("role", "roles", "office, as the article gives it", Origin.WORDS),
    ("country", "countries", "country, of the side that it stands for: ISO 3166-1 alpha-3", Origin.WORDS),
    ("code", "codes", "actor code of CAMEO and PLOVER, such as USAGOV", Origin.RULE),
)


def _party(name: str, who: str) -> tuple[Column, ...]:
    """Columns of the one whose act it is."""

    def of(attribute: str) -> Callable[[Entry], str | None]:
        return lambda entry: getattr(entry.by[0], attribute) if entry.by else None

    return (
        Column(name, who, Origin.WORDS, of("name")),
        *(Column(f"{name}_{one}", f"the {name}'s {what}", origin, of(one)) for one, _, what, origin in _OF_PARTY),
    )


def _parties(name: str, who: str, side: Callable[[Entry], tuple[Party, ...]]) -> tuple[Column, ...]:
    """Columns of lists that belong together: the first name has the first id, role, country and code."""

    def of(attribute: str) -> Callable[[Entry], list[str]]:
        return lambda entry: [getattr(party, attribute) or "" for party in side(entry)]

    return (
        Column(name, who, Origin.WORDS, of("name"), Type.LIST),
        *(
            Column(f"{name}_{many}", f"of each in `{name}` the {what}", origin, of(one), Type.LIST)
            for one, many, what, origin in _OF_PARTY
        ),
    )


def list_values(values: type[StrEnum]) -> tuple[str, ...]:
    """What a column may hold."""
    return tuple(value.value for value in values)


ID: Final = _own("id", "id of the entry: article, full stop, number; `onrecord show` takes it", Origin.RULE)
DATES: Final = (
    _own("date", "when, as far as the article tells; EDTF (ISO 8601-2), empty where it does not", Origin.WORDS),
    _own("day", "first day of `date`; where there is none, the day of publication", Origin.RULE),
)
WORDS: Final = (
    _own("text", "the article's words that prove it; “ … ” where words between are left out", Origin.ARTICLE),
    _own("start", "where they begin in the article's text, in characters from 0", Origin.WORDS, type=Type.INTEGER),
    _own("end", "where they end, the first character after them", Origin.WORDS, type=Type.INTEGER),
)
CORRECTED: Final = _own("corrected", "whether a person changed the entry", Origin.PERSON, type=Type.YES_NO)
_TITLE: Final = "title; of one that came without, the headline that its text begins with, if any"
ARTICLE: Final = tuple(
    Column(name, meaning, origin, value)
    for name, meaning, origin, value in (
        ("article", "id of the article in any archive: the start of its digest", Origin.RULE, lambda e: e.article.id),
        ("name", "what the article was called where it was added from", Origin.ARTICLE, lambda e: e.article.name),
        ("title", f"its {_TITLE}", Origin.ARTICLE, lambda e: e.article.title),
        ("published", "its day or time of publication, ISO 8601", Origin.ARTICLE, lambda e: e.article.published),
        ("publisher", "its publisher", Origin.ARTICLE, lambda e: e.article.publisher),
        ("url", "its address", Origin.ARTICLE, lambda e: e.article.url),
        ("source", "the file or address that it was added from", Origin.ARTICLE, lambda e: e.article.source),
    )
)


def _confidence(of: str) -> Column:
    return _own("confidence", f"how likely {of} is right, 0 to 1", Origin.WORDS, type=Type.NUMBER)


def _same(name: str, meaning: str) -> tuple[Column, Column]:
    return (
        _own(name, meaning, Origin.LINKS, type=Type.INTEGER),
        _own("n_articles", "how many articles have it, this one included", Origin.LINKS, type=Type.INTEGER),
    )


STATEMENTS: Final = (
    ID,
    *DATES,
    *_party("speaker", "who said it, as the article names the source; empty where it does not tell"),
    *_parties("addressees", "to whom, as the article names them", lambda entry: entry.to),
    *WORDS,
    _own(
        "form", "whether the words stand in quotation marks, all, none or some", Origin.WORDS, values=list_values(Form)
    ),
    _own("mode", "uttered, or thought, believed, hoped", Origin.WORDS, values=list_values(Mode)),
    _own("channel", "how it was communicated", Origin.WORDS, values=list_values(Channel)),
    _confidence("the speaker"),
    *_same("utterance", "number of what was said: the same for each article that quotes it"),
    CORRECTED,
    *ARTICLE,
)
CONTACTS: Final = (
    ID,
    *DATES,
    _own("type", "what kind of contact", Origin.WORDS, values=list_values(ContactKind)),
    _own("status", "whether it took place", Origin.WORDS, values=list_values(ContactStatus)),
    *_parties("participants", "who was in contact, two or more, as the article names them", lambda entry: entry.by),
    _own("place", "where", Origin.WORDS),
    _own("duration", "for how long, ISO 8601: PT2H", Origin.WORDS),
    *WORDS,
    _confidence("that it is a contact of this kind"),
    *_same("occasion", "number of the occasion: the same for each article that mentions it"),
    CORRECTED,
    *ARTICLE,
)
COMMITMENTS: Final = (
    ID,
    *DATES,
    _own("force", "what kind of commitment", Origin.WORDS, values=list_values(Force)),
    *_parties(
        "by", "who undertakes, offers, demands, threatens or refuses, as the article names them", lambda entry: entry.by
    ),
    *_parties("to", "whom it concerns, as the article names them", lambda entry: entry.to),
    _own("what", "the article's words for the conduct", Origin.ARTICLE),
    _own("condition", "the article's words for what it hangs on", Origin.ARTICLE),
    *WORDS,
    _own("statement", "id of the statement that makes it", Origin.WORDS),
    _confidence("that it is a commitment of this force"),
    CORRECTED,
    *ARTICLE,
)
EVENTS: Final = (
    ID,
    *DATES,
    _own("type", "PLOVER's type of event", Origin.WORDS, values=list_values(EventType)),
    _own("status", "claimed where the article gives it in somebody's words alone, else empty", Origin.WORDS),
    *_parties("sources", "who did it, as the article names them", lambda entry: entry.by),
    *_parties("targets", "to whom, as the article names them", lambda entry: entry.to),
    *WORDS,
    _confidence("that it is an event of this type"),
    CORRECTED,
    *ARTICLE,
)
ACTORS: Final = (
    _own("id", "number of the actor in this archive, after a p", Origin.LINKS),
    _own("name", "the fullest name", Origin.LINKS),
    _own("kind", "what the actor is", Origin.WORDS, values=list_values(ActorKind)),
    _own("role", "an office of the actor's", Origin.WORDS),
    _own("country", "the side that the actor stands for, ISO 3166-1 alpha-3", Origin.WORDS),
    _own("code", "what the actor is in the scheme of CAMEO and PLOVER", Origin.RULE),
    _own("wikidata", "id in Wikidata, from a list that was imported", Origin.PERSON),
    _own("since", "first day of publication of the articles that name the actor", Origin.LINKS),
    _own("until", "last day of publication of the articles that name the actor", Origin.LINKS),
    Column("names", "all names that were printed", Origin.ARTICLE, lambda actor: list(actor.names), Type.LIST),
    _own("n_articles", "how many articles name the actor", Origin.LINKS, type=Type.INTEGER),
)
ARTICLES: Final = (
    _own("id", "id of the article in any archive: the start of its digest", Origin.RULE),
    _own("name", "what it was called where it was added from", Origin.ARTICLE),
    _own("title", f"its {_TITLE}", Origin.ARTICLE),
    _own("published", "its day or time of publication, ISO 8601", Origin.ARTICLE),
    _own("publisher", "its publisher", Origin.ARTICLE),
    _own("url", "its address", Origin.ARTICLE),
    _own("source", "the file or address that it was added from", Origin.ARTICLE),
    Column("authors", "who wrote it", Origin.ARTICLE, lambda article: list(article.authors), Type.LIST),
    _own("language", "its language, ISO 639-1", Origin.ARTICLE),
    _own("n_words", "how many words it has", Origin.RULE, type=Type.INTEGER),
    _own("report", "number of the text: the same for copies of one wire report", Origin.LINKS, type=Type.INTEGER),
    _own("version", "of onrecord, which read it", Origin.RULE),
    _own("model", "digest of the model that read it", Origin.RULE),
)
TIMELINE: Final = (
    ID,
    _own("kind", "what the entry is", Origin.RULE, values=("statement", "contact", "commitment", "event")),
    *DATES,
    _own("type", "of a contact or an event, as in their tables", Origin.WORDS),
    _own("force", "of a commitment", Origin.WORDS, values=list_values(Force)),
    _own("status", "of a contact or an event, whether it took place", Origin.WORDS),
    *_parties("by", "whose act it is; all who take part in a contact", lambda entry: entry.by),
    *_parties("to", "whom it is addressed to", lambda entry: entry.to),
    *WORDS,
    _own("confidence", "as in the table of its kind", Origin.WORDS, type=Type.NUMBER),
    *_same("utterance", "of a statement, as in their table"),
    _own("occasion", "of a contact, as in their table", Origin.LINKS, type=Type.INTEGER),
    CORRECTED,
    *ARTICLE,
)
TABLES: Final[Mapping[str, tuple[Column, ...]]] = {
    "statements": STATEMENTS,
    "contacts": CONTACTS,
    "commitments": COMMITMENTS,
    "events": EVENTS,
    "actors": ACTORS,
    "articles": ARTICLES,
    "timeline": TIMELINE,
}
"""The columns of each table."""
