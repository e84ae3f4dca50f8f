"""What an agenda adds up to, in half a line."""

from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda


def summary(agenda: Agenda) -> str:
    """Planned total against budget, and what the minimums can give, in minutes and seconds."""
    planned, budget = agenda.planned, agenda.budget
    text = f"{figures(planned)} planned of {figures(budget)}"
    if planned > budget:
        text += f", {figures(planned - budget)} too long"
    if agenda.flexibility:
        return f"{text}; can absorb {figures(agenda.flexibility)}"
    return f"{text}; can absorb nothing"
