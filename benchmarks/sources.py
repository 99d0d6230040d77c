"""Speed and memory of the sources: articles a second of each kind, and that memory does not grow with their number.

    python benchmarks/sources.py [--articles 500]

Each figure is taken in a process of its own, on made-up articles of 350 words; peak memory is given for that many
articles and for four times as many.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

WORDS = (
    "the envoy minister talks said that would agree border ceasefire on Monday her government and its neighbour a plan "
    "to withdraw by spring after months of pressure from capitals which had promised help if they signed"
).split()
TIMES = 4
# Reads one source and prints the number of its articles, seconds, and megabytes at the peak.
READ = """
import resource, sys, time
from onrecord.sources import Details, read_sources
start = time.perf_counter()
n_articles = sum(1 for _ in read_sources([sys.argv[1]], Details()))
print(n_articles, time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def make_texts(n_articles: int) -> Iterator[str]:
    """Articles that differ."""
    chance = random.Random(1)
    for _ in range(n_articles):
        yield "\n\n".join(" ".join(chance.choices(WORDS, k=50)).capitalize() + "." for _ in range(7))


def write_jsonl(path: Path, texts: Iterator[str]) -> None:
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps({"text": text, "published": "2025-05-19"}) + "\n" for text in texts)


def write_csv(path: Path, texts: Iterator[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([["text", "published"], *([text, "2025-05-19"] for text in texts)])


def write_parquet(path: Path, texts: Iterator[str]) -> None:
    import pyarrow as pa  # noqa: PLC0415
    from pyarrow import parquet  # noqa: PLC0415

    parquet.write_table(pa.table({"text": list(texts)}), path)


def write_warc(path: Path, texts: Iterator[str]) -> None:
    with path.open("wb") as out:
        for number, text in enumerate(texts):
            paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
            page = f"<html><body><article><h1>Talks</h1>{paragraphs}</article></body></html>"
            answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}"
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
                "WARC-Date: 2025-05-19T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
            )
            out.write(gzip.compress((head + answer + "\r\n\r\n").encode()))


def write_folder(path: Path, texts: Iterator[str]) -> None:
    path.mkdir()
    for number, text in enumerate(texts):
        (path / f"{number:06}.txt").write_text(text, encoding="utf-8")


KINDS: dict[str, Callable[[Path, Iterator[str]], None]] = {
    "a.jsonl": write_jsonl,
    "a.csv": write_csv,
    "folder": write_folder,
    "a.warc.gz": write_warc,
    "a.parquet": write_parquet,  # last: processes count the memory that this one had when it started them
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=500)
    n_articles = parser.parse_args().articles
    print(
        f"| source | articles a second | MB at {n_articles} | MB at {TIMES * n_articles} |\n| --- | --- | --- | --- |"
    )
    for name, write in KINDS.items():
        with tempfile.TemporaryDirectory() as folder:
            few, many = Path(folder) / "few" / name, Path(folder) / "many" / name
            for path, n in ((few, n_articles), (many, TIMES * n_articles)):
                path.parent.mkdir()
                write(path, make_texts(n))
            _, _, mb_few = measure(few)
            n_read, seconds, mb_many = measure(many)
            assert n_read == TIMES * n_articles, f"{name}: {n_read} articles were read"
            print(f"| {name} | {n_read / seconds:,.0f} | {mb_few:.0f} | {mb_many:.0f} |", flush=True)


def measure(path: Path) -> tuple[int, float, float]:
    """Articles, seconds and megabytes of reading `path` once."""
    done = subprocess.run([sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=True)
    n_articles, seconds, megabytes = done.stdout.split()
    return int(n_articles), float(seconds), float(megabytes)


if __name__ == "__main__":
    main()
