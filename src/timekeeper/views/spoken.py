"""Seconds as they are said: 252 is "4 minutes 12 seconds"; aloud, 4:12 is a time of day."""


def spoken(seconds: int) -> str:
    """Say an amount of time that is not negative; minutes go past 60, as they do in figures."""
    minutes, rest = divmod(seconds, 60)
    parts = ((minutes, "minute"), (rest, "second"))
    said = " ".join(_counted(count, unit) for count, unit in parts if count)
    return said or _counted(0, "second")


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
