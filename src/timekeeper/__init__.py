"""timekeeper: runs a timed session from an agenda file, and checks agendas in CI."""

__version__ = "0.1.0"
