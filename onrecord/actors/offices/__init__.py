"""Offices: which one an article gives somebody, where its words end, and who holds it."""
