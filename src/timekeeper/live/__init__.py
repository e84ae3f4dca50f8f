"""The running program: clock, journal, keys, terminal, and the loops that join them."""
