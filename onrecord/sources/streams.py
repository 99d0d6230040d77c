"""Streams of bytes: looked into before they are read, unpacked, and never larger than they may be."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

from onrecord.errors import InputError, Reason

HEAD = 1 << 12  # bytes looked at to tell what a stream holds
_BUFFER = 1 << 16
# A file of text unpacks to ten times its size, of much repetition to a hundred; a bomb to a thousand and more.
_MOST_RATIO = 200
_RATIO_FROM = 64 << 20  # bytes, below which nothing is harmed


def look_into(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The first bytes, at least up to the end of the first line that is not blank, and the stream from its start.

    A pipe is not waited for longer than that.
    """
    head = b""
    while len(head) < HEAD and not head.strip():
        line = stream.readline(HEAD)
        if not line:
            break
        head += line
    if head.lstrip().startswith(b"<"):  # what kind of XML it is may stand further down
        head += stream.read(HEAD)
    return head, cast(BinaryIO, io.BufferedReader(_Rewound(head, stream), _BUFFER))


def read_whole(stream: BinaryIO, largest: int, name: str) -> bytes:
    """All bytes of the stream; InputError where there are more than `largest`."""
    data = stream.read(largest + 1)
    if len(data) > largest:
        raise too_large(largest, name)
    return data


def read_lines(stream: BinaryIO, largest: int) -> Iterator[bytes]:
    """The lines, of one that is longer than `largest` only the beginning, ``largest + 1`` bytes."""
    while line := stream.readline(largest + 1):
        yield line
        while len(line) > largest and not line.endswith(b"\n"):
            line = stream.readline(_BUFFER)
            if len(line) < _BUFFER:
                break


def too_large(largest: int, name: str) -> InputError:
    """The error that says that more than `largest` bytes were found."""
    message = f"is larger than the {describe_size(largest)} that are read in one piece; split it"
    return InputError(message, article=name, reason=Reason.TOO_LARGE)


def describe_size(n_bytes: int) -> str:
    """``16 MB``, ``64 GB``, in binary units."""
    for unit in ("bytes", "kB", "MB"):
        if n_bytes < 1024:
            return f"{n_bytes} {unit}"
        n_bytes //= 1024
    return f"{n_bytes} GB"


def is_compressed(head: bytes) -> bool:
    """Whether a file that starts with `head` is compressed with gzip, bzip2, xz or Zstandard."""
    return _unpacker(head) is not None


def unpack(head: bytes, stream: BinaryIO, largest: int, name: str) -> BinaryIO:
    """What the compressed `stream` unpacks to; reading it raises InputError where it is broken, too large or a bomb."""
    open_packed = _unpacker(head)
    if open_packed is None:
        return stream
    packed = _Counted(stream)
    return cast(BinaryIO, io.BufferedReader(_Unpacked(open_packed(packed), packed, largest, name), _BUFFER))


def _unpacker(head: bytes) -> Callable[[Any], Any] | None:
    """What unpacks a file that starts with `head`, by its magic number."""
    if head.startswith(b"\x1f\x8b"):
        return lambda stream: gzip.GzipFile(fileobj=stream)
    if head.startswith(b"BZh") and head[4:10] == b"1AY&SY":
        return bz2.BZ2File
    if head.startswith(b"\xfd7zXZ\x00"):
        return lzma.LZMAFile
    return _open_zstandard if head.startswith(b"\x28\xb5\x2f\xfd") else None


def _open_zstandard(stream: Any) -> Any:
    import pyarrow  # type: ignore[import-untyped]  # noqa: PLC0415  slow to import, seldom needed

    return pyarrow.CompressedInputStream(pyarrow.PythonFile(stream, "r"), "zstd")


class _Rewound(io.RawIOBase):
    """A stream of which `head` was read already, from its start."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head, self._stream = memoryview(head), stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._head:
            piece: Any = self._head[: len(buffer)]
            self._head = self._head[len(piece) :]
        else:
            read1 = getattr(self._stream, "read1", self._stream.read)  # read1 hands over what a pipe has by now
            piece = read1(len(buffer)) or b""
        buffer[: len(piece)] = piece
        return len(piece)


class _Counted:
    """A stream that counts the bytes read of it."""

    closed = False

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.n_bytes = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.n_bytes += len(data)
        return data

    def seekable(self) -> bool:
        return False

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.n_bytes

    def close(self) -> None:
        """The one who opened the stream closes it."""


class _Unpacked(io.RawIOBase):
    """What a compressed stream unpacks to, up to a limit."""

    def __init__(self, unpacked: Any, packed: _Counted, largest: int, name: str) -> None:
        self._unpacked, self._packed, self._largest, self._name = unpacked, packed, largest, name
        self._n_bytes = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            piece = self._unpacked.read1(len(buffer))  # all that there is before a place where it is damaged
        except (EOFError, OSError, ValueError, zlib.error, lzma.LZMAError) as error:
            message = "is damaged: it cannot be unpacked to its end"
            raise InputError(message, article=self._name, reason=Reason.BROKEN) from error
        self._n_bytes += len(piece)
        ratio = self._n_bytes / max(self._packed.n_bytes, 1)
        if self._n_bytes > self._largest or (self._n_bytes > _RATIO_FROM and ratio > _MOST_RATIO):
            message = (
                f"unpacks to more than {describe_size(self._n_bytes - len(piece))}; unpack it yourself if it is sound"
            )
            raise InputError(message, article=self._name, reason=Reason.TOO_LARGE)
        buffer[: len(piece)] = piece
        return len(piece)
