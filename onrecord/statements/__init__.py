"""Statements: who said what, to whom and through which channel. `find` puts them together."""
