"""One entry of the archive in a terminal: in its article, and as other articles have it. And one actor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from onrecord.archive.context import Context
from onrecord.archive.found import Entry, FoundActor
from onrecord.links.differences import Change, Difference, Piece, compare_wording, find_fullest
from onrecord.readout.dates import describe_duration, describe_edtf
from onrecord.readout.entries import describe_entry
from onrecord.readout.found import print_entries, who
from onrecord.readout.plain import count, harmless, squeeze
from onrecord.readout.wording import describe_actor, name_article

_STYLES = {Change.KEPT: "", Change.CUT: "strike dim", Change.ADDED: "underline"}


def print_entry(
    entry: Entry,
    context: Context,
    same: Sequence[Entry],
    differences: Sequence[Difference],
    later: Sequence[Entry],
    console: Console,
) -> None:
    """Print the words in their context, what is known about them, how other articles have them, and what came later."""
    article = entry.article
    console.print(Text(squeeze(article.title) if article.title else name_article(article.name), style="bold"))
    published = describe_edtf(squeeze(article.published)) if article.published else None
    known = [article.publisher, published, article.url or article.source, article.id]
    console.print(Text(" · ".join(squeeze(part) for part in known if part), style="dim"))
    console.print("", _passage(context), "", sep="\n")
    date = [describe_edtf(squeeze(entry.date))] if entry.date else []
    about = [entry.kind, *describe_entry(entry), *date, f"at {entry.start} to {entry.end}", entry.id]
    if entry.confidence is not None:
        about.append(f"confidence {entry.confidence:.2f}")
    console.print(who(entry))
    for party in (*entry.by, *entry.to):
        details = describe_actor(party)
        console.print(Text(f"  {squeeze(party.name)}, {party.id}{': ' * bool(details)}{details}", style="dim"))
    for label, words in (("what", entry.what), ("condition", entry.condition)):
        if words:
            console.print(Text.assemble((f"{label}  ", "dim"), squeeze(words)))
    console.print(Text(" · ".join(about), style="dim"))
    if len(same) > 1:
        _print_same(entry, same, console)
    for difference in differences:
        _print_difference(difference, console)
    if later:
        console.print("", Rule(Text("LATER, in some of the same words"), align="left", style="dim"), "", sep="\n")
        print_entries(later, console, with_kind=True)


def print_actor(actor: FoundActor, latest: Iterable[Entry], console: Console) -> None:
    """Print who the actor is, every spelling of the name, and what the actor said and did of late."""
    console.print(Text(squeeze(actor.name), style="bold"))
    known = [actor.kind, describe_actor(actor), actor.code, actor.wikidata, actor.id]
    console.print(Text(" · ".join(squeeze(part) for part in known if part), style="dim"))
    console.print(Text("as " + ", ".join(map(squeeze, actor.names))))
    days = " to ".join(dict.fromkeys(describe_edtf(squeeze(day)) for day in (actor.since, actor.until) if day))
    console.print(Text(f"in {count(actor.n_articles, 'article')}{', ' * bool(days)}{days}", style="dim"), "")
    print_entries(latest, console, with_kind=True)


def _passage(context: Context) -> Text:
    """The paragraphs around the words, and the words marked in them."""
    passage = Text(harmless(context.text))
    for start, end in context.spans:
        passage.stylize("bold reverse", start, end)
    return passage


def _print_same(entry: Entry, same: Sequence[Entry], console: Console) -> None:
    others = [other for other in same if other.id != entry.id]
    console.print("", Rule(Text(f"ALSO IN  {count(len(others), 'place')}"), align="left", style="dim"), sep="\n")
    fullest = same[find_fullest([other.text for other in same])]
    is_marked = False
    for other in others:
        published = describe_edtf(squeeze(other.article.published)) if other.article.published else ""
        outlet = squeeze(other.article.publisher) if other.article.publisher else name_article(other.article.name)
        console.print("", Text.assemble((outlet, "bold"), (f"  {published} · {other.id}", "dim")), sep="\n")
        pieces = compare_wording(fullest.text, other.text) if entry.kind == "statement" else ()
        if any(piece.change is not Change.KEPT for piece in pieces):
            is_marked = True
            console.print(Padding(_marked(pieces), (0, 0, 0, 2)))
        else:
            console.print(Padding(Text(squeeze(other.text)), (0, 0, 0, 2)))
    if is_marked:
        console.print("", Text(f"[-only in the fullest wording, {fullest.id}-]  [+not in it+]", style="dim"), sep="\n")


def _marked(pieces: Iterable[Piece]) -> Text:
    """The wording, with what was cut and what was added in brackets, for those who see no styles."""
    brackets = {Change.KEPT: ("", ""), Change.CUT: ("[-", "-]"), Change.ADDED: ("[+", "+]")}
    words = Text()
    for piece in pieces:
        before, after = brackets[piece.change]
        words.append(f"{before}{squeeze(piece.text)}{after} ", style=_STYLES[piece.change])
    words.rstrip()
    return words


_IN_WORDS: Final[Mapping[str, Callable[[str], str]]] = {"date": describe_edtf, "duration": describe_duration}


def _print_difference(difference: Difference, console: Console) -> None:
    console.print("", Text(f"They differ on the {difference.aspect}:"), sep="\n")
    for value, outlets in difference.values:
        told = squeeze(_IN_WORDS.get(difference.aspect, str)(value) if value else "not told")
        console.print(
            Text.assemble("  ", (told, "bold" if value else "italic"), f"  {', '.join(map(name_article, outlets))}")
        )
