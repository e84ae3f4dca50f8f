"""A reading or a report in, something to look at out."""
