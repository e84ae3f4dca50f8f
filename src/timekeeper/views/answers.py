"""What plain mode answers to whoever asks: where the session stands, the agenda, the commands."""

from __future__ import annotations

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Reading
from timekeeper.session.rows import SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views import replanned
from timekeeper.views.amounts import behind_or_ahead
from timekeeper.views.happened import deed
from timekeeper.views.keymap import KEYMAP, QUIT_QUESTION, Action, Binding
from timekeeper.views.naming import standing
from timekeeper.views.safe_text import safe_text
from timekeeper.views.scene import Question
from timekeeper.views.sentences import described, stands

_SPOKEN_SIGNS = {
    "+": "plus",
    "-": "minus",
    "=": "equals",
    "_": "underscore",
    "?": "question mark",
    "]": "right bracket",
    "[": "left bracket",
    "}": "right brace",
    "{": "left brace",
    ">": "greater than",
    "<": "less than",
}
_LINE_HELP = {
    Action.QUIT: f"q or quit: {QUIT_QUESTION}",
    Action.LEAVE: "control c: leave at once; timekeeper resume goes on",
}
_NOT_IN_LINES = (Action.SUSPEND, Action.REDRAW, Action.CLOCK)


def status_lines(reading: Reading) -> list[str]:
    """Say where the session stands, for somebody who asks with Enter alone."""
    lines = [f"{reading.clock:%H:%M:%S} {stands(reading)}"]
    if reading.phase is Phase.ENDED:
        return lines
    lines.append(
        f"Projected end {reading.projected_end:%H:%M:%S}, {behind_or_ahead(reading.offset)}. "
        f"Hard end {reading.hard_end:%H:%M:%S}."
    )
    if reading.phase is Phase.WAITING:
        lines.append(f"First: {described(reading.current)}")
    elif reading.next:
        lines.append(f"Next: {described(reading.next)}")
    lines.append(f"Re-plan: {replanned.sentence(reading)}.")
    if reading.message:
        lines.append(f"The lead is shown: {safe_text(reading.message)}")
    if reading.undoable:
        lines.append(f"Undo would take back: {deed(reading.undoable)}.")
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
        "Type a command, then Enter.",
        "Enter alone: say where the session stands",
        "agenda: say all segments, and where each stands",
        "plus or minus and a time, like +2m or -30s: give or take it from this segment",
        *commands,
    ]


def _row(segment: SegmentReading, phase: Phase) -> str:
    facts = [described(segment).rstrip(".")]
    if segment.actual is not None:
        facts.append(f"took {figures(segment.actual)}")
    if word := standing(segment, phase):
        facts.append(word)
    return f"{segment.number}: {', '.join(facts)}."


def _help(binding: Binding) -> str:
    if binding.action in _LINE_HELP:
        return _LINE_HELP[binding.action]
    letters = [_spoken(key) for key in binding.keys if len(key) == 1]
    behind = f" and {binding.takes}" if binding.takes else ""
    return f"{' or '.join([*letters, *binding.words])}{behind}: {binding.help}"


def _spoken(key: str) -> str:
    return f"{key} ({_SPOKEN_SIGNS[key]})" if key in _SPOKEN_SIGNS else key
