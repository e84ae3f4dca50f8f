"""Whom a moderator means by what was typed: a number, a label, or somebody new."""

from __future__ import annotations

from timekeeper.session.floor.speakers import (
    LONGEST_LABEL,
    MOST_SPEAKERS,
    called_like,
    one_line,
    typed_number,
)
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import State


def speaker_meant(state: State, who: str) -> tuple[int, str] | Refusal:
    """Find whom is meant: the number, and the label when it is somebody new who has one."""
    label = one_line(who)
    is_new = not label or (typed_number(label) is None and not called_like(state.speakers, label))
    if not is_new:
        number = returning(state, who)
        return number if isinstance(number, Refusal) else (number, "")
    if refusal := no_label(label):
        return refusal
    number = state.speakers.last + 1
    if number > MOST_SPEAKERS:
        return Refusal(f"{MOST_SPEAKERS} speakers are all a session can have")
    return number, label


def returning(state: State, who: str) -> int | Refusal:
    """Find a speaker who is known, by number or by label."""
    label, last = one_line(who), state.speakers.last
    number = typed_number(label)
    if number is not None:
        if state.speakers.get(number) is not None:
            return number
        known = f"they are S1 to S{last}" if last else "nobody has raised a hand yet"
        return Refusal(f"There is no S{number}: {known}")
    numbers = called_like(state.speakers, label)
    if len(numbers) == 1:
        return numbers[0]
    if not numbers:
        return Refusal(f"Nobody is called {label}" if label else "Write whom, like S7")
    several = ", ".join(f"S{number}" for number in numbers[:5])
    return Refusal(f"{len(numbers)} are called {label}: write which, {several}")


def no_label(label: str) -> Refusal | None:
    """Refuse what cannot be a label."""
    if len(label) > LONGEST_LABEL:
        return Refusal(f"A label has at most {LONGEST_LABEL} characters, not {len(label)}")
    if label and typed_number(label) is not None:
        return Refusal(f"{label} is a speaker's number and cannot be a label")
    return None
