"""Records for people to read: in the terminal, as a page, as Markdown."""
