"""The commands of the command line, a module each; ``register`` puts a module's commands into the program."""
