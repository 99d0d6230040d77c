"""Links of what comes in to what is there, and what they cost."""

from __future__ import annotations

import sqlalchemy as sa

from onrecord.archive import Archive, linking, tables
from onrecord.record import Document
from tests.archive.articles import PatternReader, article

_REST = (
    "The port authority counted boats at the quay and nets on the pier. Skippers from four villages waited in the rain "
    "for an answer about the quota, while the cannery kept its gates shut and sent the night shift home. A ferry that "
    "was to carry salt to the islands lay idle. Nobody at the ministry would say when the talks about the line between "
    "the two fishing grounds, which broke off in the spring, are to be taken up again or who is to chair them."
)


def test_hundreds_of_copies_are_one_report_of_which_a_few_are_compared(archive: Archive) -> None:
    text = article(1).text
    copies = [Document(str(n), f"{text} {_REST} It rained {n} days.", published="2025-05-19") for n in range(30)]
    archive.add(copies, PatternReader())
    a, e = tables.articles.c, tables.entries.c
    with archive.reading() as connection:
        reports = connection.execute(sa.select(a.report_id).distinct()).scalars().all()
        groups = connection.execute(sa.select(e.same_id).distinct()).scalars().all()
        compared = [list(kind.load(connection, groups)) for kind in (linking.UTTERANCES, linking.OCCASIONS)]
    assert (len(reports), len(groups)) == (1, 2)
    assert [len(members) for members in compared] == [12, 12]


def test_other_reports_on_the_same_are_compared_beside_the_copies(archive: Archive) -> None:
    text = article(1).text
    copies = [Document(str(n), f"{text} {_REST} It rained {n} days.", published="2025-05-19") for n in range(13)]
    quotation = text.partition("\n")[0]
    other = Document(
        "other", f"Cod is dear, and so is the bread in the harbour towns. {quotation}", published="2025-05-19"
    )
    archive.add([*copies, other], PatternReader())
    with archive.reading() as connection:
        groups = connection.execute(sa.select(tables.entries.c.same_id).distinct()).scalars().all()
        assert len(list(linking.UTTERANCES.load(connection, groups))) == 13
