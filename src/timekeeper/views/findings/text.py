"""Findings as text for people: place, what is wrong, the line with a caret, what to do."""

from collections.abc import Iterable, Iterator, Sequence

from timekeeper.agenda.finding import Finding
from timekeeper.agenda.places import LINE_END
from timekeeper.views.excerpt import excerpt
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.outline import summary
from timekeeper.views.findings.style import BOLD, COLOURS, DIM, Style
from timekeeper.views.findings.tally import Tally
from timekeeper.views.safe_text import safe_text


def report(files: Iterable[Checked], style: Style) -> Iterator[str]:
    """Write each file's findings and figures, then how many files and findings there were.

    Of a file that could not be read nothing is said here: it is said on standard error.
    """
    tally = Tally()
    for checked in tally.over(files):
        if not checked.unread:
            yield file_report(checked, style)
    if tally.files:
        yield f"{totals(tally, style)}\n"


def file_report(checked: Checked, style: Style) -> str:
    """All findings of one file, an empty line after each, then what the agenda adds up to."""
    name = checked.name
    lines = LINE_END.split(checked.text) if checked.findings else ()
    blocks = [finding_block(name, found, lines, style) + "\n" for found in checked.findings]
    if checked.agenda is not None:
        blocks.append(f"{style.paint(safe_text(name), BOLD)}: {summary(checked.agenda)}")
    return "\n".join(blocks) + "\n"


def finding_block(name: str, found: Finding, lines: Sequence[str], style: Style) -> str:
    """One finding: its heading, the excerpt where there is one, and the advice."""
    place = f"{safe_text(name)}:{found.place.line}:{found.place.column}:"
    label = style.paint(f"{found.severity} {found.code}", COLOURS[found.severity])
    heading = f"{style.paint(place, BOLD)} {label} {found.message}"
    number = str(found.place.line)
    rows = [heading, *_excerpt_rows(found, lines, number, style)]
    if found.advice:
        rows.append(f"  {' ' * len(number)} {style.paint('=', DIM)} {found.advice}")
    return "\n".join(rows)


def totals(tally: Tally, style: Style) -> str:
    """The last line: how many files were checked and what was found in all of them."""
    said = [style.paint(words, COLOURS[severity]) for severity, words in tally.words()]
    return f"{tally.checked()}: {', '.join(said) or 'nothing to complain about'}"


def _excerpt_rows(
    found: Finding, lines: Sequence[str], number: str, style: Style
) -> tuple[str, ...]:
    """The line and the carets under it; nothing when the file is no text or the line is empty."""
    line = lines[found.place.line - 1] if found.place.line <= len(lines) else ""
    if not line.strip():
        return ()
    room = style.columns - len(number) - 6
    text, carets = excerpt(line, found.place.column, found.length, room)
    bar = style.paint("|", DIM)
    indent = len(carets) - len(carets.lstrip())
    painted = " " * indent + style.paint(carets.lstrip(), COLOURS[found.severity])
    numbered = style.paint(number, DIM)
    return f"  {numbered} {bar} {text}", f"  {' ' * len(number)} {bar} {painted}"
