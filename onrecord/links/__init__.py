"""What articles have in common: the same actor, the same report, the same statement, the same occasion.

Each module is one kind of link and knows no store: ``keys`` are the strings under which candidates are looked up,
``best_match`` says which of the candidates it is, or None. Where the article does not say enough, nothing is linked.
"""
