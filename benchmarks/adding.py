"""Adding articles to the archive beside reading them alone, and adding that is killed.

    python benchmarks/adding.py DATA_FOLDER [--archive ADDRESS]... [--articles 300] [--threads 1] [--cores N]
                                [--rounds 3]
    python benchmarks/adding.py DATA_FOLDER --kill

Reading alone and adding take turns, each in a process of its own with as many threads that read; the ratios are those
of a turn. A process may use all cores, as the program does, or as many as ``--cores`` says: with one, all that adding
does beside reading takes its time from reading. Without an ADDRESS a file is made; one ``postgresql://user@host/name``
is that of an empty database, which is emptied again. Of the first file that is made, the memory along the way, the size
and the time that adding the same again takes are printed too.

With ``--kill`` the program is killed at ten moments of adding all of data/news, and the archive compared with one that
was made in one go.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import itertools
import json
import os
import random
import resource
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import sqlalchemy as sa
from archive import size_on_disk
from common import find, to_document
from speed import count_words, exhaust, in_own_process, peak_mb

from onrecord.archive import Archive, tables
from onrecord.archive.connection import is_server, make_engine
from onrecord.record import Document

TARGET = 0.90  # of the speed of reading alone
N_KILLS = 10
SECONDS_OF_LOOK = 0.05  # between two looks at how far it is
SECONDS_OF_ARTICLE = 0.3  # of reading one and writing it down
NOTED = 250  # articles after which the memory is noted


def measure_adding(articles: Path, addresses: list[str], n_threads: int, n_cores: int, n_rounds: int) -> None:
    """Print words a second of reading alone and of adding to each archive, and their ratios, a line a turn."""
    texts = [json.loads(line)["text"] for line in articles.read_text(encoding="utf8").splitlines()]
    n_words, cores = sum(map(count_words, texts)), range(n_cores)
    names = ["PostgreSQL" if is_server(address) else "SQLite" for address in addresses]
    print(f"{len(texts):,} articles, {n_words:,} words; reading threads: {n_threads}, cores: {n_cores}; words a second")
    print(f"{'alone':>10}" + "".join(f"{name:>14}{'ratio':>8}" for name in names), flush=True)
    ratios: list[list[float]] = [[] for _ in addresses]
    memory: list[float] = []
    for _ in range(n_rounds):
        alone = in_own_process(cores, _time_reading, articles, n_threads)
        print(f"{n_words / alone:>10,.0f}", end="")
        for address, found in zip(addresses, ratios, strict=True):
            _empty(address)
            adding, noted = in_own_process(cores, _time_adding, articles, address, n_threads)
            memory = memory or noted
            found.append(alone / adding)
            print(f"{n_words / adding:>14,.0f}{found[-1]:>8.3f}", end="", flush=True)
        print()
    for name, found in zip(names, ratios, strict=True):
        print(f"{name + ': adding / reading, median':40}{statistics.median(found):>8.3f}  (target: {TARGET})")
    print(f"memory at the start and after each {NOTED} articles, MB:")
    print("".join(f"{megabytes:>6.0f}" for megabytes in memory[:-1]) + f"; peak {memory[-1]:.0f}")
    again, _ = in_own_process(cores, _time_adding, articles, addresses[0], n_threads)
    print(f"{'adding the same again, seconds':40}{again:>8.1f}")
    with Archive(addresses[0]) as archive:
        ratio = size_on_disk(archive) / sum(len(text.encode()) for text in texts)
    print(f"{'size on disk / text (target: 4)':40}{ratio:>8.2f}")


def _empty(address: str) -> None:
    """Take away what an earlier turn has made."""
    if is_server(address):
        with contextlib.closing(make_engine(address).raw_connection()) as connection:
            connection.cursor().execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
            connection.commit()
        return
    for ending in ("", "-wal", "-shm"):
        Path(address + ending).unlink(missing_ok=True)


def _check_empty(address: str) -> None:
    """Exit with one line where there is something that the measuring would take away."""
    if sa.inspect(make_engine(address)).get_table_names() if is_server(address) else Path(address).exists():
        sys.exit(f"{address} holds something, which this would delete; give an empty database or a new file")


def _documents(articles: Path) -> Iterator[Document]:
    with articles.open(encoding="utf8") as lines:
        yield from (to_document(json.loads(line)) for line in lines)


def _time_reading(articles: Path, n_threads: int) -> float:
    """Seconds that the reader takes for all, once it is loaded."""
    from onrecord.reader import Reader  # noqa: PLC0415 - only the process that reads has the model in memory

    reader = Reader(threads=n_threads)
    start = time.perf_counter()
    exhaust(reader.read_many(_documents(articles)))
    return time.perf_counter() - start


def _time_adding(articles: Path, database: str, n_threads: int) -> tuple[float, list[float]]:
    """Seconds that adding takes for all, the model loaded, and megabytes of memory along the way, the peak last:
    those of this process, and not of those that further threads read in."""
    from onrecord.reader import Reader  # noqa: PLC0415

    memory: list[float] = []

    def note(documents: Iterable[Document]) -> Iterator[Document]:
        for number, document in enumerate(documents):
            if number % NOTED == 0:
                memory.append(_memory_mb())
            yield document

    reader = Reader(threads=n_threads)
    with Archive(database, create=True) as archive:
        begun = time.perf_counter()
        archive.add(note(_documents(articles)), reader)
        seconds = time.perf_counter() - begun
    return seconds, [*memory, _memory_mb(), peak_mb()]


def _memory_mb() -> float:
    """What the process has in memory now, as Linux says it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1024**2


def _n_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def measure_killing(articles: Path) -> None:
    """Kill the adding at a random moment of each tenth, and say whether the archive is in the end that of one go."""
    with tempfile.TemporaryDirectory() as folder:
        whole, killed = Path(folder) / "whole.db", Path(folder) / "killed.db"
        subprocess.run(_adding(articles, whole), check=True, stdout=subprocess.DEVNULL)
        n_articles, chance = _count_articles(whole), random.Random()
        for number in range(N_KILLS):
            process = subprocess.Popen(_adding(articles, killed), stdout=subprocess.DEVNULL)
            moment = (number + chance.random()) * n_articles / N_KILLS
            while _count_articles(killed) < moment and process.poll() is None:
                time.sleep(SECONDS_OF_LOOK)
            time.sleep(chance.random() * SECONDS_OF_ARTICLE)
            process.send_signal(signal.SIGKILL)
            process.wait()
            print(f"killed {number + 1} times: {_describe(killed)}", flush=True)
        subprocess.run(_adding(articles, killed), check=True, stdout=subprocess.DEVNULL)
        is_same = _contents(whole) == _contents(killed)
        print(f"in the end: {_describe(killed)}; in one go: {_describe(whole)}; the same: {'yes' if is_same else 'NO'}")


def _adding(articles: Path, database: Path) -> list[str]:
    return [sys.executable, "-m", "onrecord", "add", str(articles), "--archive", str(database)]


def _count_articles(database: Path) -> int:
    """How many there are, looked up beside the program that writes."""
    if not database.exists():
        return 0
    try:
        with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.OperationalError:  # it is being made
        return 0


def _describe(database: Path) -> str:
    if not database.exists():
        return "no archive yet"
    with Archive(database, create=True) as archive, archive.reading() as connection:
        n_articles = connection.scalar(sa.select(sa.func.count()).select_from(tables.articles))
        sound = connection.scalar(sa.text("PRAGMA integrity_check"))
    return f"{n_articles} articles, {'sound' if sound == 'ok' else sound}"


def _contents(database: Path) -> dict[str, str]:
    """A digest of each table, without the times at which rows were written."""
    digests = {}
    with Archive(database) as archive, archive.reading() as connection:
        for table in tables.metadata.sorted_tables:
            columns = [column for column in table.columns if not column.name.endswith("_at")]
            rows = connection.execute(sa.select(*columns).order_by(*table.primary_key.columns))
            whole = hashlib.sha256()
            for row in rows:
                whole.update(repr(tuple(row)).encode())
            digests[table.name] = whole.hexdigest()
    return digests


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", metavar="DATA_FOLDER", type=Path, help="its articles of data/news are added")
    parser.add_argument("--archive", action="append", metavar="ADDRESS", help="where to add them; again for more")
    parser.add_argument("--articles", type=int, default=300, help="how many of them, from the first")
    parser.add_argument("--threads", type=int, default=1, help="threads that read")
    parser.add_argument("--cores", type=int, default=_n_cores(), help="cores of a process")
    parser.add_argument("--rounds", type=int, default=3, help="how many turns")
    parser.add_argument("--kill", action="store_true", help="kill the adding of all ten times")
    options = parser.parse_args()
    (articles,) = find(options.data, "data/news/articles.jsonl")
    if options.kill:
        measure_killing(articles)
        return
    with tempfile.TemporaryDirectory() as folder:
        some = Path(folder) / "some.jsonl"
        with articles.open(encoding="utf8") as lines:
            some.write_text("".join(itertools.islice(lines, options.articles)), encoding="utf8")
        addresses = options.archive or [str(Path(folder) / "onrecord.db")]
        for address in addresses:
            _check_empty(address)
        measure_adding(some, addresses, options.threads, options.cores, options.rounds)


if __name__ == "__main__":
    main()
