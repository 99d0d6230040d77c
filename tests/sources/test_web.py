"""Pages from a server on this machine, which plays the web: what it refuses, hides, repeats and never ends."""

import contextlib
import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import Details, Options, WebOptions, addresses
from onrecord.sources.web import Web
from tests.sources.making import PAGE, PARAGRAPH, make_pdf, read, read_one, refuse

HTML = {"Content-Type": "text/html; charset=utf-8"}
Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Site:
    """A server; `pages` are its answers, `asked` the paths and headers of requests but for robots.txt."""

    address: str
    pages: dict[str, Answer | Callable[[dict[str, str]], Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name.casefold(): value for name, value in self.headers.items()}
            if self.path != "/robots.txt":
                site.asked.append((self.path, headers))
            answer = site.pages.get(self.path, (404, {}, b""))
            status, sent, body = answer(headers) if callable(answer) else answer
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **sent}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Nothing on standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = Site(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield site
    server.shutdown()
    thread.join()
    server.server_close()


def here(**options: object) -> Options:
    """Options with which a server on this machine is asked, without a pause."""
    defaults = {"allow_private": True, "pause_seconds": 0.0, "timeout_seconds": 2.0}
    return Options(web=WebOptions(**{**defaults, **options}))  # type: ignore[arg-type]


def test_a_page_is_its_article(site: Site) -> None:
    site.pages["/a"] = (200, HTML, PAGE.encode())
    address = f"{site.address}/a#top"
    found = read_one(address, options=here())
    assert (found.id, found.url, found.title) == (address, f"{site.address}/a", "Envoys part without a deal")
    ((_, headers),) = site.asked
    assert headers["user-agent"].startswith("onrecord/")


def test_files_on_the_web_are_read_as_files_are(site: Site) -> None:
    line = b'{"text": "One."}\n'
    site.pages |= {
        "/a.jsonl": (200, {"Content-Type": "application/json"}, line * 2),
        "/a.jsonl.gz?version=2": (200, {}, gzip.compress(line)),
        "/a.csv?version=2": (200, {"Content-Type": "text/plain"}, b"text\nOne.\n"),
        "/a.txt": (200, {"Content-Type": "text/plain"}, b"The envoys met."),
        "/a.pdf": (200, {"Content-Type": "application/pdf"}, make_pdf([[(72, 700, "The envoys met.")]])),
        "/packed": (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
        "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n"),
    }
    found = read(*(site.address + path for path in site.pages), options=here())
    assert [article.text[:15] if isinstance(article, Document) else article.reason for article in found] == [
        *["One."] * 4,
        *["The envoys met."] * 2,
        "Envoys part wit",
        Reason.BINARY,
    ]


def test_a_feed_leads_to_its_articles(site: Site) -> None:
    site.pages["/1"] = (200, HTML, PAGE.encode())
    items = "".join(
        f"<item><title>T{path}</title><link>{path}</link><description>Short.</description>"
        "<pubDate>Mon, 19 May 2025 08:00:00 GMT</pubDate></item>"
        for path in ("/1", "/gone")
    )
    full = f"<item><link>{site.address}/full</link><description>{PARAGRAPH * 2}</description></item>"
    feed = f"<rss version='2.0'><channel><title>Courier</title>{items}{full}</channel></rss>"
    site.pages["/feed"] = (200, {"Content-Type": "text/html"}, feed.encode())  # as many servers say
    first, gone, last = read(f"{site.address}/feed", options=here())
    assert isinstance(first, Document)
    assert (first.url, first.title, first.published) == (f"{site.address}/1", "T/1", "2025-05-19T08:00:00+00:00")
    assert first.publisher == "Mediterranean Courier"
    assert isinstance(gone, InputError)
    assert str(gone) == f"{site.address}/gone: its server answered 404 (Not Found)"
    assert isinstance(last, Document)
    assert last.publisher == "Courier"
    assert [path for path, _ in site.asked] == ["/feed", "/1", "/gone"]


def test_redirects_are_followed_and_counted(site: Site) -> None:
    site.pages |= {f"/{n}": (302, {"Location": f"/{n + 1}"}, b"") for n in range(9)}
    site.pages["/9"] = (200, HTML, PAGE.encode())
    assert read_one(f"{site.address}/6", options=here()).url == f"{site.address}/9"
    site.asked.clear()
    error = refuse(f"{site.address}/0", here())
    assert str(error).endswith("leads to more than 5 other addresses one after another")
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", Reason.FORBIDDEN),
        ("ftp://a.example/", Reason.FORBIDDEN),
        ("http://user:secret@a.example/", Reason.FORBIDDEN),
        ("http://[", Reason.NETWORK),
        ("http://\x1b[31m/", Reason.NETWORK),
    ],
)
def test_redirects_out_of_the_web_are_refused(site: Site, location: str, reason: Reason) -> None:
    site.pages["/a"] = (301, {"Location": location}, b"")
    assert refuse(f"{site.address}/a", here()).reason is reason


@pytest.mark.parametrize(
    "location",
    ["http://10.0.0.7/", "http://[::1]/", "http://169.254.169.254/latest/meta-data", "http://intranet.example/"],
)
def test_private_networks_are_refused_at_every_step(site: Site, location: str, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["/a"] = (302, {"Location": location}, b"")
    known = {"intranet.example": ["93.184.216.34", "192.168.0.1"]}  # one address to please and one to reach
    is_public = addresses.is_public
    monkeypatch.setattr(addresses, "look_up", lambda host, port: known.get(host, [host]))
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1" or is_public(address))
    error = refuse(f"{site.address}/a", here(allow_private=False))
    assert error.reason is Reason.FORBIDDEN
    assert "is or leads to an address inside a private network" in str(error)
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "0x7f.1"]
)
def test_this_machine_is_not_the_web(site: Site, host: str) -> None:
    error = refuse(site.address.replace("127.0.0.1", host) + "/a", Options())
    assert error.reason in {Reason.FORBIDDEN, Reason.NETWORK}
    assert not site.asked


@pytest.mark.parametrize(
    ("address", "is_public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::10.0.0.1", False),
        ("2002:0a00:0001::", False),
    ],
)
def test_which_addresses_are_public(address: str, is_public: bool) -> None:
    assert addresses.is_public(address) is is_public


def test_what_robots_txt_forbids_is_not_fetched(site: Site) -> None:
    site.pages |= {
        "/robots.txt": (200, {}, b"User-agent: onrecord\nDisallow: /private*.html\n"),
        "/open": (200, HTML, PAGE.encode()),
        "/private-1.html": (200, HTML, PAGE.encode()),
        "/to": (302, {"Location": "/private-1.html"}, b""),
    }
    opened, *refused = read(*(site.address + path for path in ("/open", "/private-1.html", "/to")), options=here())
    assert isinstance(opened, Document)
    assert [error.reason for error in refused if isinstance(error, InputError)] == [Reason.FORBIDDEN] * 2
    assert [path for path, _ in site.asked] == ["/open", "/to"]


def test_a_server_that_cannot_say_its_rules_is_left_alone(site: Site) -> None:
    site.pages |= {"/robots.txt": (503, {}, b""), "/a": (200, HTML, PAGE.encode())}
    assert "robots.txt" in str(refuse(f"{site.address}/a", here()))
    assert not site.asked


def test_a_host_is_asked_with_pauses(site: Site) -> None:
    site.pages |= {f"/{n}": (200, HTML, PAGE.encode()) for n in range(3)}
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7\n")
    pauses: list[float] = []
    with Web(WebOptions(allow_private=True, pause_seconds=2.0), sleep=pauses.append) as web:
        for n in range(3):
            web.fetch(f"{site.address}/{n}")
    assert [round(pause) for pause in pauses] == [7, 7, 7]


def test_a_page_that_did_not_change_is_not_sent_again(site: Site, tmp_path: Path) -> None:
    def answer(headers: dict[str, str]) -> Answer:
        return (
            (304, {}, b"") if headers.get("if-none-match") == '"1"' else (200, {**HTML, "ETag": '"1"'}, PAGE.encode())
        )

    site.pages["/a"] = answer
    first, second = (read_one(f"{site.address}/a", options=here(cache=tmp_path)) for _ in range(2))
    assert first == second
    assert [headers.get("if-none-match") for _, headers in site.asked] == [None, '"1"']
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:20])
    assert read_one(f"{site.address}/a", options=here(cache=tmp_path)) == first  # a damaged cache is no fault


@pytest.mark.parametrize(
    ("answer", "reason", "message"),
    [
        ((200, HTML, b"x" * 5000), Reason.TOO_LARGE, "is larger than the 4 kB that are fetched"),
        ((200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(1 << 20))), Reason.TOO_LARGE, "is larger"),
        ((200, {"Content-Encoding": "gzip"}, b"no gzip"), Reason.NETWORK, "was damaged on its way"),
        ((200, {"Content-Encoding": "gzip"}, gzip.compress(b"The envoys met.")[:-4]), Reason.NETWORK, "was cut off"),
        ((200, {"Content-Encoding": "br"}, b"The envoys met."), Reason.NETWORK, "was sent packed as 'br'"),
        ((200, {"Content-Length": "9"}, b"short"), Reason.NETWORK, "cannot be fetched"),
        (
            (429, {"Retry-After": "60"}, b""),
            Reason.NETWORK,
            "answered 429 (Too Many Requests); try again in 60 seconds",
        ),
        ((799, {"Retry-After": "\x1b[31m"}, b""), Reason.NETWORK, "its server answered 799"),
        ((302, {}, b""), Reason.NETWORK, "its server answered 302 (Found)"),
        ((200, HTML, b""), Reason.EMPTY, "no article was found"),
    ],
)
def test_answers_without_an_article(site: Site, answer: Answer, reason: Reason, message: str) -> None:
    if answer[1].get("Content-Length") == "9":
        answer[1]["Connection"] = "close"
    site.pages["/a"] = answer
    error = refuse(f"{site.address}/a", here(largest_download=4096))
    assert error.reason is reason
    assert message in str(error)


def test_a_server_that_does_not_answer(site: Site) -> None:
    def stall(headers: dict[str, str]) -> Answer:
        time.sleep(0.3)
        return 200, HTML, b""

    site.pages["/a"] = stall
    error = refuse(f"{site.address}/a", here(timeout_seconds=0.1))
    assert "its server did not answer within 0.1 seconds" in str(error)


@pytest.mark.parametrize("beginning", [b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nX: "])
def test_a_server_that_drips(beginning: bytes) -> None:
    no_rules = b"HTTP/1.1 404 None\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"

    def drip(listener: socket.socket) -> None:
        with listener.accept()[0] as connection:
            connection.recv(4096)
            connection.sendall(no_rules)
        with listener.accept()[0] as connection, contextlib.suppress(OSError):
            connection.sendall(beginning)
            for _ in range(500):
                connection.sendall(b"x")
                time.sleep(0.01)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=[listener])
        thread.start()
        began = time.monotonic()
        error = refuse(f"http://127.0.0.1:{listener.getsockname()[1]}/a", here(total_seconds=0.2))
        thread.join()
    assert "or not all within 0.2" in str(error)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    "address", ["http://", "http://[", "https://user:secret@a.example/", "http://a..example/", "http://%00/"]
)
def test_addresses_that_are_none(address: str) -> None:
    error = refuse(address, here())
    assert error.reason in {Reason.NETWORK, Reason.FORBIDDEN}


def test_a_host_that_is_not_there() -> None:
    assert refuse("http://no-such-host.invalid/", here()).reason is Reason.NETWORK
    assert refuse("http://127.0.0.1:9/", here()).reason is Reason.NETWORK


def test_details_given_are_for_what_a_page_does_not_state(site: Site) -> None:
    known = Details("T", "2025-05-19", "P")
    site.pages["/a"] = (200, HTML, PAGE.encode())
    found = read_one(f"{site.address}/a", known, here())
    assert (found.title, found.published, found.publisher) == (
        "Envoys part without a deal",
        "2025-05-19",
        "Mediterranean Courier",
    )
    site.pages["/b"] = (200, HTML, PAGE.replace('property="og:site_name"', "").encode())
    assert read_one(f"{site.address}/b", known, here()).publisher == "P"  # not the name of the host
