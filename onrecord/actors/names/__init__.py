"""Names of people and bodies: where they stand, what they are spelt like, and which are the same actor's."""
