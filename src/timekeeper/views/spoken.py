"""Seconds as they are said: 252 is "4 minutes 12 seconds"; aloud, 4:12 is a time of day."""

EXACT = 300
"""Seconds from which on nobody wants to hear the odd ones of what changes all the time."""


def spoken(seconds: int) -> str:
    """Say an amount of time that is not negative; minutes go past 60, as they do in figures."""
    minutes, rest = divmod(seconds, 60)
    parts = ((minutes, "minute"), (rest, "second"))
    said = " ".join(_counted(count, unit) for count, unit in parts if count)
    return said or _counted(0, "second")


def roughly(seconds: int) -> str:
    """Say an amount of time as exactly as it is of use: seconds only below `EXACT`."""
    return spoken(seconds if seconds < EXACT else seconds // 60 * 60)


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
