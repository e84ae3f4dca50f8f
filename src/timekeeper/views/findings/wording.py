"""A finding in one line, for formats that have one for it."""

from timekeeper.agenda.finding import Finding
from timekeeper.views.safe_text import safe_text


def place_and_words(name: str, found: Finding) -> str:
    """Write a finding as compilers do: `agenda.yaml:10:15: error TK204 what is wrong`."""
    line, column = found.place
    return f"{safe_text(name)}:{line}:{column}: {found.severity} {found.code} {found.message}"


def wrong_and_advice(found: Finding) -> str:
    """Say what is wrong and what to do, without place and code."""
    return f"{found.message}. {found.advice}" if found.advice else found.message
