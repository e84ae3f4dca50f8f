"""A module whose mutants have known fates, and its tests: the harness is tried on it."""
