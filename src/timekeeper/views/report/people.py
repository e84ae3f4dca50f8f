"""Counts of people: of few only that they were few, but all of it in a private report."""

from __future__ import annotations

from timekeeper.session.published import FEWEST, is_withheld


def people(count: int, private: bool) -> str:
    """Write how many they were."""
    return f"fewer than {FEWEST}" if is_withheld(count, private) else str(count)


def counted_people(count: int, noun: str, private: bool) -> str:
    """Say how many of them there were."""
    number = people(count, private)
    return f"{number if count else 'no'} {noun if number == '1' else f'{noun}s'}"
