"""Findings as text for people: place, what is wrong, the line with a caret, what to do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timekeeper.agenda.figures import figures
from timekeeper.agenda.finding import Finding, Severity
from timekeeper.agenda.model import Agenda
from timekeeper.views.excerpt import excerpt
from timekeeper.views.safe_text import safe_text

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_BOLD, _DIM = "1", "2"


@dataclass(frozen=True, slots=True)
class Style:
    """How to write: with SGR colours or without, and for how many columns."""

    colour: bool = False
    columns: int = 100

    def paint(self, text: str, sgr: str) -> str:
        """The text in a colour, where colours are wanted."""
        return f"\x1b[{sgr}m{text}\x1b[0m" if self.colour and text else text


def file_report(
    name: str,
    findings: Iterable[Finding],
    lines: Sequence[str],
    agenda: Agenda | None,
    style: Style,
) -> str:
    """All findings of one file, an empty line after each, then what the agenda adds up to."""
    blocks = [finding_block(name, found, lines, style) + "\n" for found in findings]
    if agenda is not None:
        blocks.append(f"{style.paint(safe_text(name), _BOLD)}: {summary(agenda)}")
    return "\n".join(blocks) + "\n"


def finding_block(name: str, found: Finding, lines: Sequence[str], style: Style) -> str:
    """One finding: its heading, the excerpt where there is one, and the advice."""
    place = f"{safe_text(name)}:{found.place.line}:{found.place.column}:"
    label = style.paint(f"{found.severity} {found.code}", _COLOURS[found.severity])
    heading = f"{style.paint(place, _BOLD)} {label} {found.message}"
    number = str(found.place.line)
    rows = [heading, *_excerpt_rows(found, lines, number, style)]
    if found.advice:
        rows.append(f"  {' ' * len(number)} {style.paint('=', _DIM)} {found.advice}")
    return "\n".join(rows)


def summary(agenda: Agenda) -> str:
    """Planned total against budget, and what the minimums can give, in minutes and seconds."""
    planned, budget = agenda.planned, agenda.budget
    text = f"{figures(planned)} planned of {figures(budget)}"
    if planned > budget:
        text += f", {figures(planned - budget)} too long"
    if agenda.flexibility:
        return f"{text}; can absorb {figures(agenda.flexibility)}"
    return f"{text}; can absorb nothing"


def totals(severities: Iterable[Severity], files: int, style: Style) -> str:
    """The last line: how many files were checked and what was found in all of them."""
    seen = list(severities)
    counts = [(severity, seen.count(severity)) for severity in Severity]
    said = [
        style.paint(_counted(count, _NOUNS[severity]), _COLOURS[severity])
        for severity, count in counts
        if count
    ]
    return f"{_counted(files, 'file')} checked: {', '.join(said) or 'nothing to complain about'}\n"


_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "hint"}


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _excerpt_rows(
    found: Finding, lines: Sequence[str], number: str, style: Style
) -> tuple[str, ...]:
    """The line and the carets under it; nothing when the file is no text or the line is empty."""
    line = lines[found.place.line - 1] if found.place.line <= len(lines) else ""
    if not line.strip():
        return ()
    room = style.columns - len(number) - 6
    text, carets = excerpt(line, found.place.column, found.length, room)
    bar = style.paint("|", _DIM)
    indent = len(carets) - len(carets.lstrip())
    painted = " " * indent + style.paint(carets.lstrip(), _COLOURS[found.severity])
    numbered = style.paint(number, _DIM)
    return f"  {numbered} {bar} {text}", f"  {' ' * len(number)} {bar} {painted}"
