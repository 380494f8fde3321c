"""What notes of evidence are made of: their text, the names marked in it, and who may not be named."""
