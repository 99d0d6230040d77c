"""A mail (.eml), or a web page that a browser saved in the shape of one (.mht, .mhtml)."""

from __future__ import annotations

import contextlib
import email
import email.policy
import email.utils
import re
from email.message import EmailMessage

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import html
from onrecord.sources.details import Details, check_date, find_date
from onrecord.sources.encoding import decode
from onrecord.sources.text import check_text

_PASSED_ON = re.compile(r"(?:(?:re|aw|fwd?|wg|tr) ?: *)+", re.IGNORECASE)
_NO_MAIL = "is no mail that can be read"
LONGEST_HEAD = 1 << 17  # bytes; the library takes minutes for a head of a megabyte
_ADDRESSES = ("snapshot-content-location", "content-location")


def read(data: bytes, name: str, details: Details) -> Document:
    """The article in a mail, or on the page that is in it; InputError where there is none.

    A mail is dated by a line at its head, else by the day on which it was sent, and published by its sender, unless it
    was passed on.
    """
    if len(data) > LONGEST_HEAD and re.search(rb"\n\r?\n", data[:LONGEST_HEAD]) is None:
        raise InputError(_NO_MAIL, article=name, reason=Reason.BROKEN)
    try:
        mail = email.message_from_bytes(data, policy=email.policy.default)
        body = mail.get_body(("html", "plain") if mail.get_content_type() == "multipart/related" else ("plain", "html"))
        headers = {key.casefold(): str(value) for part in (body or mail, mail) for key, value in part.items()}
        content = body.get_payload(decode=True) if body else b""
    except Exception as error:  # whatever the library raises on a mail made to break it
        raise InputError(_NO_MAIL, article=name, reason=Reason.BROKEN) from error
    if not isinstance(body, EmailMessage) or not isinstance(content, bytes):
        raise InputError("is a mail without text", article=name, reason=Reason.EMPTY)
    is_page = body.get_content_type() == "text/html"
    address = next((headers[key] for key in _ADDRESSES if headers.get(key, "").startswith("http")), None)
    if is_page and address:
        return html.read(content, name, details, address, body.get_content_charset())
    words = decode(content, name, body.get_content_charset())
    text = check_text(html.to_text(words) if is_page else words, name)
    subject, sent = " ".join(headers.get("subject", "").split()), None
    with contextlib.suppress(InputError):
        sent = check_date(headers.get("date"), name)
    sender = None if _PASSED_ON.match(subject) else email.utils.parseaddr(headers.get("from", ""))[0]
    return Document(
        name,
        text,
        details.title or _PASSED_ON.sub("", subject, count=1) or None,
        check_date(details.published, name) or find_date(text) or sent,
        details.publisher or sender or None,
    )
