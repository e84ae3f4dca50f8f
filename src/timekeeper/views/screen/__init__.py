"""The moderator's live screen: a scene in, rows of text out."""
