"""The commitments that are found in a made reading, with nobody in contact."""

from __future__ import annotations

from onrecord.actors.cast import Cast, assemble
from onrecord.commitments.find import find_undertakings
from onrecord.commitments.undertakings import Undertaking
from onrecord.encoder.reading import Range, Reading
from onrecord.statements.find import find_attributions


def undertakings(made: Reading) -> tuple[Cast, list[Undertaking]]:
    cast = assemble(made)
    said = find_attributions(made, cast.resolver.resolve)
    return cast, list(find_undertakings(made, cast.resolver.resolve, said, cast.countries, (), cast.offices))


def passage(made: Reading, span: Range) -> str:
    return made.layout.text[slice(*made.layout.offsets(*span))]
