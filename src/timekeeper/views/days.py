"""Days of the calendar in words."""

from datetime import date


def day_in_words(day: date) -> str:
    """Write a day so that nobody mistakes the month: "Saturday 22 March 2014"."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"
