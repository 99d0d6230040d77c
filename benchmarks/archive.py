"""The archive: how fast each search is among many articles, and how large it is on disk.

    python benchmarks/archive.py [--articles 100000] [--archive ADDRESS]... [--rounds 5]

An archive is filled with articles that never were, of real sizes, by inserting their rows, and each search is timed, 20
entries each; figures are medians over the rounds. An ADDRESS is a file that does not exist yet, or an empty database
``postgresql://user@host/name``; one that was filled before is used as it is.
"""

from __future__ import annotations

import argparse
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from made_articles import World, make_records, make_world

from onrecord.archive import Archive, ids, tables, terms
from onrecord.archive.criteria import Criteria, Kind, Sort
from onrecord.archive.identity import find_digest, find_identity
from onrecord.archive.keys import digest
from onrecord.archive.packing import pack
from onrecord.archive.readings import load_record
from onrecord.archive.rows import describe, entries_of, index
from onrecord.archive.search import find_actors, find_entries, find_entry, find_same, find_timeline
from onrecord.archive.words import fold
from onrecord.links import actors as links
from onrecord.links.known import KnownActor
from onrecord.record import Record

Search = Callable[[sa.Connection], Iterable[object]]
Rows = dict[str, list[dict[str, Any]]]

BATCH = 500  # articles of a transaction
# How many keys the links keep of each, as measured on news: looked up while adding, of no use to searches, but large.
N_KEYS = {"report": 12, "statement": 2.5, "contact": 2}
SHARED = {"report": 0.15, "statement": 0.15, "contact": 0.3}  # of these, the part that an earlier article has
ANOTHER_NAME = 13  # actors of which one has a second name
TARGET_SECONDS = 0.2


def fill(archive: Archive, n_articles: int) -> int:
    """Fill an empty archive; the bytes of its articles' text."""
    world, n_bytes = make_world(n_articles), 0
    maker = RowMaker(world)
    records = make_records(world, n_articles)
    while some := list(itertools.islice(records, BATCH)):
        rows: Rows = {name: [] for name in ("articles", "texts", "readings", "entries")}
        for record in some:
            n_bytes += len(record.document.text.encode())
            maker.add(record, rows)
        with archive.writing() as connection:
            _insert(connection, rows)
        print(f"\r{rows['articles'][-1]['id']:,} articles", end="", file=sys.stderr, flush=True)
    with archive.writing() as connection:
        _insert(connection, maker.actor_rows())
    with archive.writing() as connection:
        connection.execute(sa.text("ANALYZE"))
    print(file=sys.stderr)
    return n_bytes


def _insert(connection: sa.Connection, rows: Rows) -> None:
    for table in tables.metadata.sorted_tables:
        if found := rows.get(table.name):
            connection.execute(sa.insert(table), found)


class RowMaker:
    """Makes the rows that adding records would write, but for links, which are drawn by lot."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._chance = random.Random(3)
        self._known = {actor.name: number for number, actor in enumerate(world.actors, start=1)}
        self._naming: Counter[int] = Counter()
        self._n_articles = self._n_entries = 0
        self._linked: dict[str, list[int]] = {kind: [] for kind in N_KEYS}

    def add(self, record: Record, rows: Rows) -> None:
        """Put the rows of a record to the others."""
        document, first = record.document, self._n_entries + 1
        self._n_articles += 1
        article = self._n_articles
        actors = {actor.id: self._known[actor.name] for actor in record.actors}
        self._naming.update(actors.values())
        for entry in entries_of(record):
            self._n_entries += 1
            described = describe(record, entry)
            row = index(described) | {"id": self._n_entries, "article_id": article}
            parties = [(role, actors[actor.id]) for role, actor in described.parties]
            its_terms = terms.of_entry(parties, described.details["channel"])
            number, keys = self._link(row["kind"], self._n_entries)
            rows["entries"].append(row | {"same_id": number, "terms": [*its_terms, *keys]})
        report, keys = self._link("report", article)
        days = [row["day"] for row in rows["entries"][first - self._n_entries - 1 :]]
        rows["articles"].append(
            {
                "id": article,
                "digest": find_digest(document),
                "identity": find_identity(document),
                "name": document.id,
                "source": f"articles/{(document.published or '')[:4]}.jsonl",
                "day": document.published,
                "publisher_folded": fold(document.publisher or ""),
                "n_words": len(document.text.split()),
                "added_at": "2026-01-01T00:00:00.000Z",
                "report_id": report,
                "first_entry": first,
                "n_entries": self._n_entries - first + 1,
                "first_day": min(days),
                "last_day": max(days),
                "terms": [*actors.values(), *keys],
            }
        )
        reading = {"version": "0.1.0", "model": "0123456789ab", "read_at": "2026-01-01T00:00:00.000Z"}
        packed = pack(record)
        rows["texts"].append({"article_id": article, "text": packed.text})
        rows["readings"].append({"article_id": article, "record": packed.record, **reading})

    def _link(self, kind: str, row: int) -> tuple[int | None, list[int]]:
        """The number of a report, utterance or occasion, a new one or another's, and keys."""
        if kind not in N_KEYS:
            return None, []
        linked, chance = self._linked[kind], self._chance
        n_keys = int(N_KEYS[kind] + chance.random())
        keys = [terms.key(str(chance.getrandbits(60))) for _ in range(n_keys)]
        if linked and chance.random() < SHARED[kind]:
            return chance.choice(linked), keys
        linked.append(row)
        return row, keys

    def actor_rows(self) -> Rows:
        """The rows of all actors."""
        rows: Rows = {"actors": [], "actor_names": [], "actor_keys": []}
        for number, actor in enumerate(self._world.actors, start=1):
            details = {"name": actor.name, "role": actor.role, "country": actor.country, "code": actor.code}
            details |= {"since": "2015-01-01", "until": "2024-12-31"} if self._naming[number] else {}
            rows["actors"].append(
                dict.fromkeys(("since", "until"))
                | {"id": number, "folded": fold(actor.name), "kind": actor.kind.value, "curated": False}
                | {"n_articles": self._naming[number], **details}
            )
            names = actor.name, *([f"{actor.name} II"] if number % ANOTHER_NAME == 0 else ())
            rows["actor_names"] += [{"actor_id": number, "name": name} for name in names[1:]]
            known = KnownActor(number, actor.name, actor.kind, names, actor.role, actor.country, actor.code)
            rows["actor_keys"] += [{"key": digest(key), "actor_id": number} for key in links.kept_keys(known)]
        return rows


def entries(kind: Kind, **criteria: Any) -> Search:
    """The first 20 entries of a kind that meet the criteria."""
    return lambda connection: find_entries(connection, kind, Criteria(limit=20, **criteria))


def timeline(**criteria: Any) -> Search:
    """The first 20 lines of a timeline."""
    return lambda connection: find_timeline(connection, Criteria(limit=20, sort=Sort.OLDEST, **criteria))


def who(**criteria: Any) -> Search:
    """The first 20 actors that meet the criteria."""
    return lambda connection: find_actors(connection, Criteria(limit=20, **criteria))


def show(connection: sa.Connection) -> Iterable[object]:
    """The article of an entry, and who else told it."""
    entry = next(iter(find_entries(connection, Kind.CONTACT, Criteria(limit=1))))
    record = load_record(connection, ids.find_article(connection, entry.article.id))
    return [record, find_same(connection, find_entry(connection, entry.id))]


def searches(world: World) -> dict[str, Search]:
    """What is timed: criteria that are met often, seldom and never, alone and together."""
    people = [actor for actor in world.actors if actor.kind.value == "person"]
    common, seldom, rare = people[0].name, people[60].name, people[-1].name
    surname = common.split()[-1]
    said, met, undertaken = Kind.STATEMENT, Kind.CONTACT, Kind.COMMITMENT
    return {
        "statements, the newest": entries(said),
        "statements --by, often": entries(said, by=(common,)),
        "statements --by, seldom": entries(said, by=(rare,)),
        "statements --by a surname": entries(said, by=(surname,)),
        "statements --about, often": entries(said, about="border"),
        "statements --about, seldom": entries(said, about=world.words[-7]),
        "statements --about a phrase": entries(said, about='"border ceasefire"'),
        "statements --about, never": entries(said, about="nowhere"),
        "statements --about, two words": entries(said, about="refugees verdict"),
        "statements --by --about, often": entries(said, by=(common,), about="border"),
        "statements --by --about, seldom": entries(said, by=(seldom,), about="herring"),
        "statements --by --to": entries(said, by=(common,), to=(people[1].name,)),
        "statements --country --about": entries(said, countries=("NOR",), about="ceasefire"),
        "statements --since --until": entries(said, since="2019-03", until="2019-03", sort=Sort.OLDEST),
        "statements --publisher --about": entries(said, publisher="lantern", about="tariff"),
        "statements --source --form": entries(said, source="2019.jsonl", forms=("direct",)),
        "statements --channel": entries(said, channels=("broadcast",)),
        "contacts --by --to": entries(met, by=(common,), to=(people[1].name,)),
        "contacts --status --country": entries(met, statuses=("refused",), countries=("ISL",)),
        "commitments --force --about": entries(undertaken, forces=("threat",), about="ports"),
        "commitments --force --country --since": entries(
            undertaken, forces=("offer",), countries=("NOR",), since="2020"
        ),
        "events --by": entries(Kind.EVENT, by=(common,)),
        "actors": who(),
        "actors --by a surname": who(by=(surname,)),
        "actors --country": who(countries=("NOR",)),
        "actors --about": who(about="herring quota or verdict"),
        "timeline --by": timeline(by=(common,)),
        "timeline --country --about": timeline(countries=("NOR",), about="herring"),
        "timeline --about, often": timeline(about="border"),
        "show": show,
    }


def time_searches(archive: Archive, n_articles: int, n_rounds: int) -> dict[str, float]:
    """The median seconds of each search, its entries loaded."""
    medians = {}
    for name, search in searches(make_world(n_articles)).items():
        seconds = []
        for _ in range(n_rounds):
            start = time.perf_counter()
            with archive.reading() as connection:
                list(search(connection))
            seconds.append(time.perf_counter() - start)
        medians[name] = statistics.median(seconds)
    return medians


def size_on_disk(archive: Archive) -> int:
    """Bytes of the file, or of the database."""
    with archive.reading() as connection:
        if connection.dialect.name == "sqlite":
            return int(
                connection.scalar(sa.text("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"))
            )
        return int(connection.scalar(sa.text("SELECT pg_database_size(current_database())")))


def measure_searches(addresses: list[str], n_articles: int, n_rounds: int) -> None:
    """Print the table of searches, a column for each archive."""
    found, sizes, n_bytes = (
        {},
        {},
        sum(len(r.document.text) for r in make_records(make_world(n_articles), 200)) * n_articles / 200,
    )
    for address in addresses:
        with Archive(address, create=True) as archive:
            with archive.reading() as connection:
                n_there = connection.scalar(sa.select(sa.func.count()).select_from(tables.articles))
            if not n_there:
                n_bytes = fill(archive, n_articles)
            name = "SQLite" if archive.is_file else "PostgreSQL"
            found[name], sizes[name] = time_searches(archive, n_articles, n_rounds), size_on_disk(archive)
    print(f"{n_articles:,} articles, median of {n_rounds} in ms; target: {1000 * TARGET_SECONDS:.0f}\n")
    print(f"{'':40}" + "".join(f"{name:>12}" for name in found))
    for search in next(iter(found.values())):
        print(f"{search:40}" + "".join(f"{1000 * times[search]:>12.1f}" for times in found.values()))
    print(f"{'size on disk / text (target: 4)':40}" + "".join(f"{size / n_bytes:>12.2f}" for size in sizes.values()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000, help="how many articles to search")
    parser.add_argument(
        "--archive", action="append", metavar="ADDRESS", help="where to make the archive; again for more"
    )
    parser.add_argument("--rounds", type=int, default=5, help="how many times each search is run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        addresses = options.archive or [str(Path(folder) / "onrecord.db")]
        measure_searches(addresses, options.articles, options.rounds)


if __name__ == "__main__":
    main()
