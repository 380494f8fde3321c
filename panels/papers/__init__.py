"""What a panel's papers are made of, as a given reader may see it."""
