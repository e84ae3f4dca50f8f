"""An account of floors written apart from the engine: what was heard, and labelled intervals.

It hears the commands that were taken, with their instants, and tells the story again from the
beginning whenever it is asked. It knows two floors, in the second and the third segment.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.floor import commands as floor

FLOORS = (1, 2)


@dataclass
class Story:
    """Intervals of running time by segment, each with what it was and the theme: nanoseconds."""

    intervals: list[tuple[int, str, int, int]] = field(default_factory=list)
    queue: dict[int, list[tuple[bool, int]]] = field(
        default_factory=lambda: {segment: [] for segment in range(4)}
    )
    turns: dict[int, list[int]] = field(
        default_factory=lambda: {segment: [] for segment in range(4)}
    )
    theme: Counter[int] = field(default_factory=Counter)
    spoken: set[int] = field(default_factory=set)
    known: int = 0
    speaker: int | None = None
    held: bool = False
    limit: dict[int, int] = field(default_factory=dict)

    def order(self, segment: int) -> list[int]:
        """Who is called when: a hand in front counts when it was put there, others by voice."""
        queue = self.queue[segment]
        front = [number for ahead, number in queue if ahead]
        others = [number for ahead, number in queue if not ahead]
        new = [number for number in others if number not in self.spoken]
        return front + new + [number for number in others if number in self.spoken]

    def lengths(self, segment: int) -> dict[str, int]:
        """Divide a segment's time: a gap is handover when a turn lies before and behind it."""
        here = [(what, length) for index, what, length, _ in self.intervals if index == segment]
        marks = [place for place, (what, _) in enumerate(here) if what == "call"]
        sums = {"turn": 0, "handover": 0, "idle": 0}
        for place, (what, length) in enumerate(here):
            if what == "gap" and marks and marks[0] < place < marks[-1]:
                sums["handover"] += length
            else:
                sums["turn" if what == "turn" else "idle"] += length
        return sums

    def on_theme(self, segment: int, theme: int) -> int:
        return sum(
            length
            for index, _, length, about in self.intervals
            if (index, about) == (segment, theme)
        )


def tell(taken: list[tuple[int, Command]], now: int) -> Story:
    """Tell what happened up to `now`, undone commands left out."""
    story, mode, segment, then = Story(), "waiting", 0, 0
    standing: list[tuple[int, Command]] = []
    for one in taken:
        if isinstance(one[1], commands.Undo):
            standing.pop()
        else:
            standing.append(one)
    story_end: list[tuple[int, Command | None]] = [*standing, (now, None)]
    for at, command in story_end:
        if mode == "running":
            what = "turn" if story.speaker else "gap"
            what = "held" if story.held else what
            story.intervals.append((segment, what, at - then, story.theme[segment]))
        then = at
        match command:
            case None:
                break
            case commands.Start():
                mode = "running"
            case commands.Pause():
                mode = "paused"
            case commands.Resume():
                mode = "running"
            case commands.Next():
                mode, segment = "running", segment + 1
                story.speaker, story.held = None, False
            case commands.Back():
                mode, segment = "running", segment - 1
                story.speaker, story.held = None, False
            case commands.End():
                mode = "over"
                story.speaker, story.held = None, False
            case _:
                _on_floor(story, segment, command)
    return story


def _on_floor(story: Story, segment: int, command: Command) -> None:
    queue = story.queue[segment]
    match command:
        case floor.RaiseHand(who, front):
            number = _number(story, who)
            queue[:] = [hand for hand in queue if hand[1] != number]
            queue.append((front, number))
        case floor.DropHand(who):
            queue[:] = [hand for hand in queue if hand[1] != _number(story, who)]
        case floor.Call(who):
            order = story.order(segment)
            if not who and not order:
                story.speaker, story.held = None, False
                return
            number = _number(story, who) if who else order[0]
            queue[:] = [hand for hand in queue if hand[1] != number]
            story.intervals.append((segment, "call", 0, 0))
            story.speaker, story.held = number, False
            story.turns[segment].append(number)
            story.spoken.add(number)
        case floor.EndTurn():
            story.speaker, story.held = None, False
        case floor.HoldTurn():
            story.held = not story.held
        case floor.SetLimit(seconds):
            story.limit[segment] = seconds or 0
        case floor.ChooseTheme(theme):
            story.theme[segment] = theme


def _number(story: Story, who: str) -> int:
    if who:
        return int(who[1:])
    story.known += 1
    return story.known
