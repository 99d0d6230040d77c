"""Pages from the web, with manners and with care.

A host is asked at most once a second and only for what its robots.txt (RFC 9309) allows; a page that was fetched
before is asked for on condition that it changed. Answers are limited in size, time and number of redirects, and no
request goes to an address inside a private network, whatever a name resolves to or a redirect says.
"""

from __future__ import annotations

import contextlib
import http
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import httpcore
import httpx
from protego import Protego

from onrecord import __version__
from onrecord.errors import InputError, Reason
from onrecord.sources.addresses import PrivateAddressError
from onrecord.sources.cache import Cache, Kept
from onrecord.sources.options import WebOptions
from onrecord.sources.pages import Page
from onrecord.sources.streams import describe_size
from onrecord.sources.transport import FAULTS, Transport

AGENT = "onrecord"
_ROBOTS_LARGEST = 512 << 10  # bytes; RFC 9309 asks for no less
_LONGEST_PAUSE = 60.0  # seconds, of what a robots.txt may ask for
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNCHANGED = 304
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


class Web:
    """Fetches pages; a context manager that keeps connections open between them."""

    def __init__(self, options: WebOptions, sleep: Callable[[float], None] = time.sleep) -> None:
        self._options, self._sleep = options, sleep
        self._client = httpx.Client(
            transport=Transport(options.allow_private, options.total_seconds),
            timeout=options.timeout_seconds,
            headers={"user-agent": f"{AGENT}/{__version__}", "accept-encoding": "gzip"},
        )
        self._cache = Cache(options.cache) if options.cache else None
        self._robots: dict[str, Protego | None] = {}
        self._last: dict[str, float] = {}  # when each host was last asked

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._client.close()

    def fetch(self, address: str) -> Page:
        """The page at `address`, the kept one where it did not change; InputError that says why there is none."""
        url, kept = self._check(address, address), None
        for _ in range(self._options.most_redirects + 1):
            self._check_robots(url, address)
            kept = self._cache.find(str(url)) if self._cache else None
            answer = self._ask(url, address, self._options.largest_download, kept.conditions() if kept else {})
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                break
            url = self._check(answer.headers["location"], address, url)
        else:
            message = f"leads to more than {self._options.most_redirects} other addresses one after another"
            raise InputError(message, article=address, reason=Reason.NETWORK)
        if answer.status == _UNCHANGED and kept:
            return kept.page
        if answer.status != httpx.codes.OK:
            raise InputError(_describe_status(answer), article=address, reason=Reason.NETWORK)
        content_type, charset = _parse_type(answer.headers.get("content-type"))
        page = Page(answer.body, str(url), content_type, charset)
        if self._cache:
            validators = answer.headers.get("etag"), answer.headers.get("last-modified")
            self._cache.keep(str(url), Kept(page, *validators))
        return page

    def _check(self, address: str, named: str, base: httpx.URL | None = None) -> httpx.URL:
        """`address` as a URL, seen from `base`; InputError where it is none of the web."""
        try:
            url = httpx.URL(address) if base is None else base.join(address)
        except (httpx.InvalidURL, ValueError) as error:
            raise InputError("is or leads to no valid address", article=named, reason=Reason.NETWORK) from error
        if url.scheme not in {"http", "https"} or not url.host:
            message = "is or leads to an address that is not of the web"
            raise InputError(message, article=named, reason=Reason.FORBIDDEN)
        if url.userinfo:
            message = "is or leads to an address with a password in it, which would be kept with the article"
            raise InputError(message, article=named, reason=Reason.FORBIDDEN)
        return url.copy_with(fragment=None)

    def _check_robots(self, url: httpx.URL, named: str) -> None:
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin, named)
        robots = self._robots[origin]
        if robots is None:
            message = "its server does not say what programs may read (robots.txt); try again later"
            raise InputError(message, article=named, reason=Reason.NETWORK)
        if not robots.can_fetch(str(url), AGENT):
            message = "its publisher does not want it read by programs (robots.txt); save the page and read the file"
            raise InputError(message, article=named, reason=Reason.FORBIDDEN)

    def _read_robots(self, origin: str, named: str) -> Protego | None:
        """The rules of a host, none where it has none, None where it cannot say now."""
        url = httpx.URL(f"{origin}/robots.txt")
        for _ in range(self._options.most_redirects + 1):
            answer = self._ask(url, named, _ROBOTS_LARGEST, {}, is_cut=True)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                break
            url = self._check(answer.headers["location"], named, url)
        if answer.status >= httpx.codes.INTERNAL_SERVER_ERROR:
            return None
        text = answer.body.decode("utf-8", errors="replace") if answer.status == httpx.codes.OK else ""
        return Protego.parse(text)

    def _ask(
        self, url: httpx.URL, named: str, largest: int, headers: Mapping[str, str], is_cut: bool = False
    ) -> _Answer:
        """The answer of the server, without following it; of one too large only the beginning where `is_cut`."""
        self._wait_for(url.host)
        self._client.cookies.clear()  # no page is told of another
        try:
            with self._client.stream("GET", url, headers=dict(headers)) as response:
                body = b"" if response.status_code in _REDIRECTS else self._read(response, named, largest, is_cut)
                return _Answer(response.status_code, response.headers, body)
        except PrivateAddressError as error:
            message = f"is or leads to an address inside a private network ({error}); --allow-private reads it"
            raise InputError(message, article=named, reason=Reason.FORBIDDEN) from error
        except (httpcore.TimeoutException, httpx.TimeoutException) as error:
            some, whole = self._options.timeout_seconds, self._options.total_seconds
            message = f"its server did not answer within {some:g} seconds, or not all within {whole:g}; try again later"
            raise InputError(message, article=named, reason=Reason.NETWORK) from error
        except FAULTS as error:
            message = f"cannot be fetched: {error or type(error).__name__}"
            raise InputError(" ".join(message.split()), article=named, reason=Reason.NETWORK) from error

    def _read(self, response: httpx.Response, named: str, largest: int, is_cut: bool) -> bytes:
        body = bytearray()
        for piece in _unpacked(response, named):
            body += piece
            if len(body) > largest:
                if is_cut:
                    return bytes(body[:largest])
                message = f"is larger than the {describe_size(largest)} that are fetched of one address"
                raise InputError(message, article=named, reason=Reason.TOO_LARGE)
        return bytes(body)

    def _wait_for(self, host: str) -> None:
        pause = self._options.pause_seconds
        for origin, robots in self._robots.items():
            if robots and httpx.URL(origin).host == host:
                pause = max(pause, min(robots.crawl_delay(AGENT) or 0.0, _LONGEST_PAUSE))
        if host in self._last and (wait := self._last[host] + pause - time.monotonic()) > 0:
            self._sleep(wait)
        self._last[host] = time.monotonic()


def _unpacked(response: httpx.Response, named: str) -> Iterator[bytes]:
    """The body in small pieces, whatever it unpacks to; httpx would unpack without a limit."""
    packing = response.headers.get("content-encoding", "identity").strip().casefold()
    if packing == "identity":
        yield from response.iter_raw()
        return
    if packing not in {"gzip", "x-gzip"}:
        message = f"was sent packed as {packing[:20]!r}, which was not asked for"
        raise InputError(message, article=named, reason=Reason.NETWORK)
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        for piece in response.iter_raw():
            while piece:
                yield unpacker.decompress(piece, _CHUNK)
                piece = unpacker.unconsumed_tail  # noqa: PLW2901
        if not unpacker.eof:
            raise InputError("was cut off on its way; try again", article=named, reason=Reason.NETWORK)
    except zlib.error as error:
        raise InputError("was damaged on its way; try again", article=named, reason=Reason.NETWORK) from error


def _parse_type(header: str | None) -> tuple[str | None, str | None]:
    """Type and charset of ``text/html; charset=utf-8``."""
    if not header:
        return None, None
    kind, *parameters = (part.strip() for part in header.split(";"))
    charset = None
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().casefold() == "charset":
            charset = value.strip(" \"'") or None
    return kind.casefold() or None, charset


def _describe_status(answer: _Answer) -> str:
    reason = ""
    with contextlib.suppress(ValueError):
        reason = f" ({http.HTTPStatus(answer.status).phrase})"
    after = answer.headers.get("retry-after", "")
    later = f"; try again in {after} seconds" if after.isdecimal() and len(after) < 8 else ""
    return f"its server answered {answer.status}{reason}{later}"
