"""What a page has beside the sentences of its article: headings, datelines, links, captions and credits."""
