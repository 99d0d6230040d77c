"""The trained model: words in; names, triggers with their roles, and antecedents out."""
