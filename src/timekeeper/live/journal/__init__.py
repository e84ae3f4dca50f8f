"""One session on disk: the JSON Lines file, what is in it, and how it outlives what goes wrong."""
