"""What is said to the moderator and by the moderator: messages, questions, what is being typed."""

from collections.abc import Sequence

from rich.text import Text

from timekeeper.views.scene import Entry
from timekeeper.views.screen import palette
from timekeeper.views.screen.fitting import fit_end, width, wrapped
from timekeeper.views.screen.palette import BOLD, REVERSE
from timekeeper.views.screen.rows import Piece, blank
from timekeeper.views.screen.view import INDENT, View

ROOMY = 10
"""Rows there are for a question from which on it has a row of ground above and below."""

TYPED = 8
"""Cells that what is typed has behind its prompt; where it has fewer, the prompt is shortened."""


def speech(view: View, height: int) -> list[Text]:
    """Show the question, else what is being typed, else the newest message."""
    if height == 0:
        return []
    if view.scene.asked:
        return question(view, height)
    return [_spoken(view)]


def speech_wanted(view: View) -> int:
    """Give the rows for what is being said now; none when nothing is."""
    if view.scene.asked:
        return len(_wrapped(view, wordings_of(view)[0]))
    return int(view.scene.entry is not None or bool(view.scene.told))


def question(view: View, height: int) -> list[Text]:
    """Draw a question over the whole width, on a ground of its own; in brief to fit the height."""
    wordings = [_wrapped(view, wording) for wording in wordings_of(view)]
    lines = next((said for said in wordings if len(said) <= height), wordings[-1])
    if len(lines) > height:
        lines = [*lines[: height - 1], " ".join(lines[height - 1 :])]
    if lines and height >= ROOMY:
        lines = ["", *lines, ""]
    return [view.row((Piece(INDENT + line, REVERSE),), REVERSE) for line in lines]


def wordings_of(view: View) -> list[tuple[str, ...]]:
    """Give the sentences of the question, from all that is to be said to the choices in brief.

    What it is about is shortened, but stays in sight for as long as there is room for it.
    """
    asked = view.scene.asked
    if asked is None:
        return [()]
    choices, brief = view.text(asked.choices), view.text(asked.brief)
    about, gist = view.text(asked.about), view.text(asked.gist)
    wordings = [(about, choices), (gist, choices), (gist, brief)] if gist else [(about, choices)]
    return [tuple(filter(None, said)) for said in (*wordings, (choices,), (brief,))]


def in_brief(view: View) -> str:
    """Give the question in few words, every choice in it; nothing when none is asked."""
    return view.text(view.scene.asked.brief) if view.scene.asked else ""


def rows_in_brief(view: View) -> int:
    """Give the rows that the choices take at least; none when nothing is asked."""
    return len(_wrapped(view, wordings_of(view)[-1]))


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


def entry_line(view: View, entry: Entry, cells: int) -> str:
    """Write what is being typed with a cursor behind it; its end stays in sight.

    The prompt says what is asked for at every size a moderator uses, if only in a word.
    """
    cursor = view.glyphs.cursor
    in_a_word = entry.prompt.split()[0].rstrip(",")
    prompts = (f"{entry.prompt}> ", f"{in_a_word}> ")
    prompt = next((text for text in prompts if width(text) + TYPED <= cells), "")
    typed = view.text(entry.text[-2000:])
    space = " " if entry.text.endswith(" ") else ""
    return prompt + fit_end(typed + space, cells - width(prompt) - 1, view.glyphs.more) + cursor


def _wrapped(view: View, sentences: Sequence[str]) -> list[str]:
    room = max(1, view.width - 2 * len(INDENT))
    return [line for said in sentences for line in wrapped(said, room, view.glyphs.more)]


def _spoken(view: View) -> Text:
    if view.scene.entry is not None:
        line = entry_line(view, view.scene.entry, view.width - len(INDENT))
        return view.row((Piece(INDENT + line, BOLD),))
    if view.scene.told:
        return view.row((Piece(INDENT + view.text(view.scene.told), BOLD),))
    return blank()
