"""Words and marks: "Vogt's" is three."""

from __future__ import annotations

import re
from typing import Final

# Combining accents and zero-width characters belong to the word that they stand in; all other marks are words alone.
_MARKS: Final = "\u0300-\u036f\u200b-\u200d\u2060\ufe0f\ufeff\u00ad"
WORD: Final = re.compile(rf"\w[\w{_MARKS}]*|[^\w\s{_MARKS}]")
