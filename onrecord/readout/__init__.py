"""Records for people to read: in the terminal, as a page, as Markdown; how all of them put it stands in `wording`."""
