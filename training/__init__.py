"""How the model is made; see README.md in this folder. Needs the extra ``training``; users never import it."""
