"""Countries: which words name a state, and which state each actor is of. `find` puts it together."""
