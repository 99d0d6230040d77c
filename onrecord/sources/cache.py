"""Pages that were fetched, kept in a folder with what their servers call that version of them.

A page is kept whole, not only its version: a run that ends before it has made use of a page finds it again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from onrecord.sources.pages import Page


@dataclass(frozen=True, slots=True)
class Kept:
    """A page and the values of its ``ETag`` and ``Last-Modified`` headers."""

    page: Page
    etag: str | None
    last_modified: str | None

    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it is another by now."""
        values = {"if-none-match": self.etag, "if-modified-since": self.last_modified}
        return {header: value for header, value in values.items() if value}


class Cache:
    """A folder of pages, a file each; several programs may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, address: str) -> Kept | None:
        """What is kept of `address`."""
        try:
            head, _, data = self._path(address).read_bytes().partition(b"\n")
            about = json.loads(head)
            if about["address"] != address:
                return None
            page = Page(data, address, about["content_type"], about["charset"])
            return Kept(page, about["etag"], about["last_modified"])
        except (OSError, ValueError, KeyError, TypeError):  # none, or damaged: it is fetched anew
            return None

    def keep(self, address: str, kept: Kept) -> None:
        """Keep a page whose server says which version it is; where it cannot be written, it is fetched again."""
        if not kept.conditions():
            return
        page = kept.page
        about = {
            "address": address,
            "content_type": page.content_type,
            "charset": page.charset,
            "etag": kept.etag,
            "last_modified": kept.last_modified,
        }
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            file, name = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(file, "wb") as out:
                out.write(json.dumps(about).encode() + b"\n" + page.data)
            Path(name).replace(self._path(address))

    def _path(self, address: str) -> Path:
        return self._folder / hashlib.sha256(address.encode()).hexdigest()
