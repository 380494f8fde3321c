"""What the papers of an action plan are made of, as a given reader may see it."""
