"""What is typed behind a key: how it begins, how keys change it, and how Tab completes it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timekeeper.agenda.figures import figures
from timekeeper.live.key import Key
from timekeeper.session.floor.speakers import folded
from timekeeper.session.reading import Reading
from timekeeper.views.binding import Action, Binding
from timekeeper.views.scene import Entry

NAMES_SPEAKERS = frozenset({Action.HAND, Action.FRONT, Action.DROP})
"""Where a speaker is typed, whose label Tab completes."""


@dataclass(frozen=True, slots=True)
class Typing:
    """What is typed for an action so far, behind its prompt.

    `begun` is what stood there when Tab was first pressed; None when another key came since.
    """

    binding: Binding
    text: str = ""
    prompt: str = ""
    begun: str | None = None

    @property
    def entry(self) -> Entry:
        """Give what the screen shows of it."""
        return Entry(self.prompt or self.binding.prompt, self.text)


def opened(binding: Binding, reading: Reading) -> Typing:
    """Begin to type for an action, with what is most likely to be wanted."""
    match binding.action:
        case Action.LIMIT if reading.floor:
            return Typing(binding, prompt=f"LIMIT (Enter: {figures(reading.floor.suggested)})")
        case Action.TALLY if reading.outcomes.not_tallied:
            return Typing(binding, f"{reading.outcomes.not_tallied[0]} ")
        case _:
            return Typing(binding)


def edited(typing: Typing, key: Key, reading: Reading) -> Typing:
    """Take one key that neither keeps nor drops what is typed."""
    match key.name:
        case "backspace":
            text = typing.text[:-1]
        case "ctrl-u":
            text = ""
        case "tab":
            return _completed(typing, reading)
        case _:
            text = typing.text + " ".join(key.text.splitlines())
    return replace(typing, text=text, begun=None)


def completions(labels: Iterable[str], typed: str) -> list[str]:
    """Give the labels that begin with what was typed, compared as the floor compares them."""
    return [label for label in labels if folded(label).startswith(folded(typed))]


def _completed(typing: Typing, reading: Reading) -> Typing:
    """Put the next label that begins with what was typed; nothing changes where there is none."""
    if typing.binding.action not in NAMES_SPEAKERS or reading.floor is None:
        return typing
    begun = typing.text if typing.begun is None else typing.begun
    found = completions(reading.floor.labels, begun)
    if not found:
        return typing
    place = found.index(typing.text) + 1 if typing.text in found else 0
    return replace(typing, text=found[place % len(found)], begun=begun)
