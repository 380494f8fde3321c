"""A note's way to its witness and back: what goes there, what came back, and what is made of it."""
