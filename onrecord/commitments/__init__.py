"""Commitments: who undertook, offered, demanded, threatened or refused what. `find` puts them together."""
