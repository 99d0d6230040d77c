"""Articles in web archives (WARC, ISO 28500), such as Common Crawl's CC-NEWS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import pages
from onrecord.sources.details import Details
from onrecord.sources.options import Options
from onrecord.sources.streams import too_large

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

MAGIC = b"WARC/"
_DONE = 200  # the status of an answer that is the page


def read(stream: BinaryIO, name: str, details: Details, options: Options) -> Iterator[Document | InputError]:
    """An article for each page that was fetched, and for a page without one the InputError that names its address.

    Answers that are no pages (pictures, redirects) are passed over. Raises InputError where the archive is damaged.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415  of no use to those who read text

    kinds = WarcRecordType.response | WarcRecordType.conversion
    source, n_found = _Source(stream), 0
    try:
        # Answers are parsed one by one, apart from the archive, which a broken one would end.
        for record in ArchiveIterator(cast(Any, source), record_types=kinds, parse_http=False, stream_detect=False):
            address = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
            place = address or f"{name} byte {record.stream_pos}"
            try:
                if page := _page(record, place, address, options):
                    document = pages.read(page, place, details, options)
                    n_found += 1
                    yield document
            except InputError as error:
                if source.fault is None:
                    n_found += 1
                    yield error
    except (OSError, ValueError) as error:
        if source.fault is None:
            raise InputError("is a damaged web archive", article=name, reason=Reason.BROKEN) from error
    if source.fault is not None:
        raise source.fault
    if not n_found:
        raise InputError("is a web archive without a page", article=name, reason=Reason.EMPTY)


class _Source:
    """A stream as fastwarc reads it, which does not bear with one that raises: it ends there, and `fault` says why."""

    def __init__(self, stream: BinaryIO) -> None:
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)  # no waiting for a damaged place
        self.fault: InputError | OSError | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            return b"" if self.fault else self._read(size)
        except (InputError, OSError) as error:
            self.fault = error
            return b""

    def tell(self) -> int:
        """Where the archive starts."""
        return 0


def _page(record: WarcRecord, place: str, address: str | None, options: Options) -> pages.Page | None:
    """What was fetched, None where it holds no article."""
    if record.content_length > options.largest_file:
        raise too_large(options.largest_file, place)
    n_bytes = record.content_length
    data = record.reader.read()
    if len(data) < n_bytes:
        raise InputError("is cut off in this archive; fetch it again", article=place, reason=Reason.BROKEN)
    if not record.is_http:
        page = pages.Page(data, address, (record.headers.get("Content-Type") or "").partition(";")[0].strip())
        return page if pages.is_readable(page) else None
    try:
        return _answer(data, place, address, options)
    except OSError as error:
        message = "is damaged: its answer cannot be unpacked"
        raise InputError(message, article=place, reason=Reason.BROKEN) from error


def _answer(data: bytes, place: str, address: str | None, options: Options) -> pages.Page | None:
    from fastwarc.warc import WarcRecord  # noqa: PLC0415

    answer = WarcRecord()
    answer.init_headers(content_length=len(data))
    answer.is_http = True
    answer.set_bytes_content(data)
    answer.parse_http(auto_decode="all")
    page = pages.Page(b"", address, answer.http_content_type, answer.http_charset)
    if answer.http_headers.status_code != _DONE or not pages.is_readable(page):
        return None
    largest = options.largest_file
    content = answer.reader.read(largest + 1)
    if len(content) > largest:
        raise too_large(largest, place)
    return pages.Page(content, address, page.content_type, page.charset)
