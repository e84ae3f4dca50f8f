"""One run of an agenda, pure: commands, events, state, reading and report."""
