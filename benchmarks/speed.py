"""Speed and memory, beside a spaCy pipeline of the size of en_core_web_sm and textacy's direct quotations.

    python benchmarks/speed.py DATA_FOLDER [--words 40000] [--rounds 3]

Every figure is taken in a process of its own that may use as many cores as the column says, on the same articles, the
programs taking turns; figures are medians over the rounds. A word is a run of letters and digits. Needs the extra
``benchmarks``; what is not installed is left out.
"""

from __future__ import annotations

import importlib.util
import itertools
import json
import multiprocessing
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from baselines import count_direct_quotations, spacy_pipeline
from common import Json, data_parser, find, load_scorer, to_document

from onrecord.models import Model

N_WARM_UP = 80  # other articles, read before the clock starts, in which time all processes of a program begin
ARTICLES_READ = (25, 100, 400)
N_STARTS = 5
THREAD_SETTINGS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")

Run = Callable[[Iterable[Json]], None]
T = TypeVar("T")


class Figures(NamedTuple):
    """Of one program on some cores: words a second, seconds to load, and megabytes of memory at the peak."""

    words_a_second: float
    load_seconds: float
    peak_mb: float


def run_onrecord(n_cores: int, model: Model | Path) -> Run:
    from onrecord.reader import Reader  # noqa: PLC0415 - only the process that reads has the model in memory

    reader = Reader(n_cores, model)
    return lambda articles: exhaust(reader.read_many(map(to_document, articles)))


def run_spacy(_: int, __: Model | Path) -> Run:
    nlp = spacy_pipeline()
    return lambda articles: exhaust(nlp.pipe(a["text"] for a in articles))


def run_textacy(_: int, __: Model | Path) -> Run:
    nlp = spacy_pipeline()
    return lambda articles: exhaust(map(count_direct_quotations, nlp.pipe(a["text"] for a in articles)))


class Program(NamedTuple):
    """How to load and run a program; where it has no threads, a process for each core reads the articles."""

    package: str
    load: Callable[[int, Model | Path], Run]
    has_threads: bool


PROGRAMS = {
    "onrecord, whole records": Program("onrecord", run_onrecord, has_threads=True),
    "spaCy: tok2vec, tagger, parser, ner": Program("spacy", run_spacy, has_threads=False),
    "the same and textacy's quotations": Program("textacy", run_textacy, has_threads=False),
}
YARDSTICK = "spaCy: tok2vec, tagger, parser, ner"


def exhaust(items: Iterable[object]) -> None:
    """Take every item and keep none."""
    deque(items, maxlen=0)


def read_news(data: Path) -> Iterator[Json]:
    """Articles of every kind in the data folder, gold and not, in an order that is always the same."""
    scorer, news = find(data, "record/gold.py", "data/news/articles.jsonl")
    gold = load_scorer(scorer)
    articles = [json.loads(line) for line in news.read_text(encoding="utf8").splitlines()]
    for folder in find(data, "record/gold", "record/gold/dev", "record/gold/train"):
        articles += gold.articles(folder)
    random.Random(0).shuffle(articles)
    yield from articles


def count_words(text: str) -> int:
    return len(re.findall(r"\w+", text))


def take_words(articles: Iterable[Json], n_words: int) -> list[Json]:
    """The first articles that have `n_words` together."""
    taken = []
    for article in articles:
        if n_words <= 0:
            break
        taken.append(article)
        n_words -= count_words(article["text"])
    return taken


def in_own_process(cores: Sequence[int], function: Callable[..., T], *arguments: Any) -> T:
    """The result of `function` in a fresh process that may use those cores."""
    os.environ.update(dict.fromkeys(THREAD_SETTINGS, str(len(cores))))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=partial(pin, cores)) as pool:
        return pool.submit(function, *arguments).result()


def pin(cores: Sequence[int]) -> None:
    """Keep this process to some cores, counted from 0, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        available = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {available[core % len(available)] for core in cores})


def peak_mb() -> float:
    """The most memory that this process has held, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 if sys.platform == "linux" else 1024**2)


def time_program(name: str, n_cores: int, articles: list[Json], others: list[Json], model: Model | Path) -> Figures:
    """The figures of a program, measured in this process, which reads the `others` first."""
    start = time.perf_counter()
    run = PROGRAMS[name].load(n_cores, model)
    loaded = time.perf_counter()
    run(others)
    n_words = sum(count_words(article["text"]) for article in articles)
    begun = time.perf_counter()
    run(articles)
    return Figures(n_words / (time.perf_counter() - begun), loaded - start, peak_mb())


def time_on(n_cores: int, name: str, articles: list[Json], others: list[Json], model: Model | Path) -> Figures:
    """The figures of a program on some cores; of one without threads, those of as many processes side by side."""
    if PROGRAMS[name].has_threads:
        return in_own_process(range(n_cores), time_program, name, n_cores, articles, others, model)
    with ThreadPoolExecutor(n_cores) as threads:
        started = [
            threads.submit(in_own_process, [core], time_program, name, 1, articles, others, model)
            for core in range(n_cores)
        ]
    speeds, loads, peaks = zip(*(process.result() for process in started), strict=True)
    return Figures(sum(speeds), max(loads), sum(peaks))


def measure_memory(data: Path, model: Model | Path) -> list[float]:
    """The peak after each number of ARTICLES_READ, read as one stream in this process."""
    articles = itertools.cycle(read_news(data))
    run = run_onrecord(1, model)
    peaks = []
    for before, after in itertools.pairwise((0, *ARTICLES_READ)):
        run(itertools.islice(articles, after - before))
        peaks.append(peak_mb())
    return peaks


def time_starts(data: Path) -> list[float]:
    """Seconds that `onrecord read` takes for the founding article, from its start to its end, of each of N_STARTS."""
    (folder,) = find(data, "record/gold")
    article = next(iter(load_scorer(find(data, "record/gold.py")[0]).articles(folder)))
    seconds = []
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "article.txt"
        path.write_text(article["text"], encoding="utf8")
        command = [sys.executable, "-m", "onrecord", "read", str(path), "--published", article["published"]]
        for _ in range(N_STARTS):
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            seconds.append(time.perf_counter() - start)
    return seconds


def measure(data: Path, n_words: int, n_rounds: int, model: Model | Path) -> dict[tuple[str, int], Figures]:
    """Medians of the rounds by program and number of cores; in a round the programs take turns."""
    news = read_news(data)
    articles = take_words(news, n_words)
    others = list(itertools.islice(news, N_WARM_UP))
    programs = [name for name, program in PROGRAMS.items() if importlib.util.find_spec(program.package)]
    found: dict[tuple[str, int], list[Figures]] = {}
    for _ in range(n_rounds):
        for n_cores, name in itertools.product((1, 2), programs):
            print(f"{name}, cores: {n_cores}", file=sys.stderr)
            found.setdefault((name, n_cores), []).append(time_on(n_cores, name, articles, others, model))
    return {key: Figures(*map(statistics.median, zip(*rounds, strict=True))) for key, rounds in found.items()}


def print_table(found: dict[tuple[str, int], Figures]) -> None:
    """Words a second and their share of spaCy's, beside loading time and memory on one core."""
    heads = ("one core", "of spaCy's", "two cores", "of spaCy's", "load", "memory")
    print(f"{'words a second on':38}" + "".join(f"{head:>12}" for head in heads))
    for name in dict.fromkeys(name for name, _ in found):
        cells = []
        for n_cores in (1, 2):
            speed = found[name, n_cores].words_a_second
            yardstick = found.get((YARDSTICK, n_cores))
            cells += [f"{speed:,.0f}", f"{speed / yardstick.words_a_second:.2f}" if yardstick else "-"]
        figures = found[name, 1]
        cells += [f"{figures.load_seconds:.2f} s", f"{figures.peak_mb:.0f} MB"]
        print(f"{name:38}" + "".join(f"{cell:>12}" for cell in cells))


def main() -> None:
    parser = data_parser(__doc__)
    parser.add_argument("--words", type=int, default=40_000, help="how many words of articles each program reads")
    parser.add_argument("--rounds", type=int, default=3, help="how many times each program reads them")
    options = parser.parse_args()
    found = measure(options.data, options.words, options.rounds, options.model)
    print(f"{options.words:,} words of news, median of {options.rounds} rounds")
    print("targets: as many as spaCy on one core, twice that on two\n")
    print_table(found)
    peaks = in_own_process([0], measure_memory, options.data, options.model)
    print("\npeak memory after reading (target: under 500 MB however many)")
    for n_articles, peak in zip(ARTICLES_READ, peaks, strict=True):
        print(f"{n_articles:>6} articles{peak:>8.0f} MB")
    if options.model is Model.LARGE:  # the command's own
        starts = time_starts(options.data)
        print(f"\nonrecord read of the founding article from a cold start (target: under 2 s): median of {N_STARTS}")
        print(f"  {statistics.median(starts):.2f} s (slowest {max(starts):.2f} s)")


if __name__ == "__main__":
    main()
