"""What plain mode answers to whoever asks: where the session stands, the agenda, the commands."""

from __future__ import annotations

from timekeeper.session.events import Event, Extended
from timekeeper.session.reading import Reading
from timekeeper.session.rows import Place, SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views import replanned
from timekeeper.views.amounts import behind_or_ahead, more_or_less
from timekeeper.views.deeds import deed
from timekeeper.views.floor_spoken import floor_lines
from timekeeper.views.keymap import KEYMAP, QUIT_QUESTION, SECONDS, Action, Binding
from timekeeper.views.naming import standing
from timekeeper.views.safe_text import safe_text
from timekeeper.views.scene import Question
from timekeeper.views.sentences import described, stands, used
from timekeeper.views.spoken import roughly, spoken

_LINE_HELP = {
    Action.NOTE: "write a note down",
    Action.HAND: "put a hand in the queue, by its number or a label; alone, a new one",
    Action.LIMIT: "set the limit from the next turn on; alone, as suggested",
    Action.OUTCOMES: "read all outcomes, recommendations by rank",
    Action.HELP: "say what can be typed",
    Action.QUIT: f"asks first: {QUIT_QUESTION}",
    Action.LEAVE: "leave at once, as control c does; timekeeper resume goes on",
}
"""What is said of a command in plain mode where the keymap speaks of keys."""

_NOT_IN_LINES = {
    *(Action.SUSPEND, Action.REDRAW, Action.CLOCK, Action.COMMAND, Action.UP, Action.DOWN),
    *SECONDS,
}
"""What has no use there, and the keys for time: any time can be written."""


def status_lines(reading: Reading) -> list[str]:
    """Say where the session stands, for somebody who asks with Enter alone."""
    lines = [f"{reading.clock:%H:%M} {stands(reading)}"]
    if reading.phase is Phase.ENDED:
        return lines
    spent = "" if reading.phase is Phase.WAITING else f"{used(reading)} "
    ends = f"{reading.projected_end:%H:%M}, {behind_or_ahead(reading.offset, roughly)}"
    lines.append(f"{spent}Projected end {ends}. Hard end {reading.hard_end:%H:%M}.")
    if reading.phase is Phase.WAITING:
        lines.append(f"First: {described(reading.current)}")
    elif reading.next:
        lines.append(f"Next: segment {reading.next.number}, {described(reading.next)}")
    lines += floor_lines(reading)
    lines.append(f"Re-plan: {replanned.sentence(reading, roughly)}.")
    if reading.message:
        lines.append(f"The lead is shown: {safe_text(reading.message)}")
    if reading.undoable:
        lines.append(f"Undo would take back: {_deed(reading.undoable)}.")
    if reading.segment_notes:
        lines.append(f"For this segment: {safe_text(reading.segment_notes)}")
    return lines


def agenda_lines(reading: Reading) -> list[str]:
    """Say the whole agenda, a line a segment: what it has, what it took, where it stands."""
    return [_row(segment, reading.phase) for segment in reading.segments]


def question_lines(question: Question | None) -> list[str]:
    """Ask a question: first what would come of it, then the choices."""
    if question is None:
        return []
    return [f"{line}." for line in (question.about, question.choices) if line]


def plain_help() -> list[str]:
    """Say what can be typed, one command a line."""
    commands = [_help(binding) for binding in KEYMAP if binding.action not in _NOT_IN_LINES]
    return [
        "Type a command, then Enter. Capitals do not matter.",
        "left: say what this segment has left",
        "Enter alone, or status: say where the session stands",
        "agenda: say all segments, and where each stands",
        "done: on the floor, end the turn without calling anybody",
        "+2m or -30s, plus or minus and any time: give it to this segment, or take it",
        "more or less, short + (plus) or - (minus): one minute more, or less",
        *commands,
    ]


def _offset(reading: Reading) -> str:
    offset = behind_or_ahead(reading.offset, roughly)
    return (
        f"{offset} of plan"
        if reading.offset < 0
        else f"{offset} plan"
        if reading.offset
        else offset
    )


def _deed(event: Event) -> str:
    return more_or_less(event.seconds, spoken) if isinstance(event, Extended) else deed(event)


def _row(segment: SegmentReading, phase: Phase) -> str:
    facts = [described(segment).rstrip(".")]
    if segment.actual is not None:
        took = "so far" if segment.place is Place.NOW else "took"
        facts.append(f"{took} {spoken(segment.actual)}")
    if word := standing(segment, phase):
        facts.append(word)
    return f"{segment.number}: {', '.join(facts)}."


def _help(binding: Binding) -> str:
    keys = [key for key in binding.keys if len(key) == 1 and not key.isdigit()]
    letters = ["? (question mark)" if key == "?" else key for key in keys]
    examples = binding.lines or binding.words
    short = f", short {' or '.join(letters)}" if letters else ""
    said = _LINE_HELP.get(binding.action, binding.help)
    return f"{' or '.join(examples)}{short}: {said}"
