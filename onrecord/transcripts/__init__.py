"""Transcripts and interviews: who speaks in which paragraphs. `find` puts the turns together."""
