"""Reference: whom words without a name of their own mean: pronouns, titles, "both sides", "the rebels"."""
