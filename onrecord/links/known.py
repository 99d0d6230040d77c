"""An actor as one article has it, and as the archive knows it from many."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.record import ActorKind


@dataclass(frozen=True, slots=True)
class ActorSeen:
    """An actor of one article. `day` is the ISO day of publication, `article` the article's identity in the archive.

    `other_names` are names that the article prints beside the fullest, as an acronym in brackets.
    """

    name: str
    kind: ActorKind
    other_names: tuple[str, ...] = ()
    role: str | None = None
    country: str | None = None
    code: str | None = None
    wikidata: str | None = None
    day: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor of the archive. `names` are all that were printed for it, `since` and `until` ISO days of the articles.

    Of one that people listed (`curated`), the fields are theirs. `articles` are identities of the articles that name
    it; they are needed only where a decision concerns one of its names.
    """

    id: int
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    role: str | None = None
    country: str | None = None
    code: str | None = None
    wikidata: str | None = None
    since: str | None = None
    until: str | None = None
    curated: bool = False
    articles: frozenset[str] = frozenset()
