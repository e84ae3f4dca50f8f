"""What is said to the moderator and by the moderator: messages, questions, the note being typed."""

from rich.text import Text

from timekeeper.views.keymap import IN_BRIEF
from timekeeper.views.screen import palette
from timekeeper.views.screen.fitting import fit_end, width, wrapped
from timekeeper.views.screen.palette import BOLD, REVERSE
from timekeeper.views.screen.rows import Piece, blank
from timekeeper.views.screen.view import INDENT, View

PROMPT = "NOTE> "
ROOMY = 10
"""Rows there are for a question from which on it has a row of ground above and below."""


def speech(view: View, height: int) -> list[Text]:
    """Show the question, else the note being typed, else the newest message."""
    if height == 0:
        return []
    if view.scene.asked:
        return question(view, height)
    return [_spoken(view)]


def speech_wanted(view: View) -> int:
    """Give the rows for what is being said now; none when nothing is."""
    if view.scene.asked:
        return len(_question_lines(view))
    return int(view.scene.typed is not None or bool(view.scene.told))


def question(view: View, height: int) -> list[Text]:
    """Draw a question over the whole width, on a ground of its own; in brief to fit the height."""
    lines = list(_question_lines(view))
    if len(lines) > height:
        lines = list(_lines(view, in_brief(view)))
    if len(lines) > height:
        lines = [*lines[: height - 1], " ".join(lines[height - 1 :])]
    if lines and height >= ROOMY:
        lines = ["", *lines, ""]
    return [view.row((Piece(INDENT + line, REVERSE),), REVERSE) for line in lines]


def in_brief(view: View) -> str:
    """Give the question in few words, every choice in it."""
    return view.text(IN_BRIEF.get(view.scene.asked, view.scene.asked))


def banner(view: View, height: int) -> list[Text]:
    """Say over the whole width that the session is not being saved."""
    if height == 0:
        return []
    alarm = palette.ground(palette.OVER, view.style, bold=True)
    sign = palette.symbol(palette.OVER, view.style)
    return [view.row((Piece(f"{INDENT}{sign} {view.text(view.scene.not_saved)}"),), alarm)]


def banner_wanted(view: View) -> int:
    """Give a row for the banner when there is something to warn of."""
    return int(bool(view.scene.not_saved))


def note_line(view: View, cells: int) -> str:
    """Write the note being typed with a cursor behind it; its end stays in sight."""
    cursor = view.glyphs.cursor
    prompt = PROMPT if cells > 2 * width(PROMPT) else ""
    typed = view.text(view.scene.typed[-2000:] if view.scene.typed else "")
    space = " " if (view.scene.typed or "").endswith(" ") else ""
    return prompt + fit_end(typed + space, cells - width(prompt) - 1, view.glyphs.more) + cursor


def _question_lines(view: View) -> tuple[str, ...]:
    return _lines(view, view.text(view.scene.asked))


def _lines(view: View, question: str) -> tuple[str, ...]:
    room = max(1, view.width - 2 * len(INDENT))
    return wrapped(question, room, view.glyphs.more)


def _spoken(view: View) -> Text:
    if view.scene.typed is not None:
        return view.row((Piece(INDENT + note_line(view, view.width - len(INDENT)), BOLD),))
    if view.scene.told:
        return view.row((Piece(INDENT + view.text(view.scene.told), BOLD),))
    return blank()
