"""Seconds as the figures of a timer: 900 is 15:00, two hours are 120:00."""


def figures(seconds: int) -> str:
    """Write seconds as minutes and seconds, with a minus when negative; minutes go past 60.

    Sessions are planned and read in minutes ("60:00 of 120:00"), so hours are not split off.
    """
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'-' if seconds < 0 else ''}{minutes}:{rest:02}"
