"""Contacts: who was in contact with whom, how, when and where. `find` puts them together."""
