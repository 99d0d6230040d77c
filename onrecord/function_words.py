"""Function words, folded: the closed classes that several modules ask for, each once.

A rule that acts by a part of a class, or by a class and more, makes its own list of these; only such a list has a name
of its own there.
"""

from __future__ import annotations

from typing import Final

APOSTROPHES: Final = frozenset("'’")  # the second stands in words as they are written, never in folded ones

ARTICLES: Final = frozenset("a an the".split())
POSSESSIVE: Final = frozenset("her his its their".split())  # of the third person
POSSESSIVES: Final = POSSESSIVE | frozenset("my our your".split())
DEMONSTRATIVE: Final = frozenset("that these this those".split())
DETERMINERS: Final = ARTICLES | POSSESSIVES | DEMONSTRATIVE
HE_SHE_THEY: Final = frozenset("he she they".split())
RELATIVE: Final = frozenset("that which who whom whose".split())

BE: Final = frozenset("are be been being is was were".split())
HAVE: Final = frozenset("had has have having".split())
WILL: Final = frozenset("ll shall will would".split())  # "ll" is what is left of "they'll"
NEGATIONS: Final = frozenset("never no nor not t".split())  # "t" is what is left of "isn't"

STOPS: Final = frozenset(', ; : ( ) - " “ ”'.split())  # marks that end a clause; "-" is any dash, as it is folded
AND_BUT: Final = frozenset("and but".split())  # join clauses

WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
DAYS: Final = WEEKDAYS | MONTHS
