"""The speaking queue inside a segment: hands, turns, limit, themes."""
