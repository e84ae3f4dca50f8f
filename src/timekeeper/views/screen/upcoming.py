"""What comes next, and what is written beside the segment."""

from rich.text import Text

from timekeeper.agenda.figures import figures
from timekeeper.session.state import Phase
from timekeeper.views import naming
from timekeeper.views.screen.palette import BOLD
from timekeeper.views.screen.rows import Piece
from timekeeper.views.screen.view import View


def upcoming(view: View, height: int) -> list[Text]:
    """Name the next segment, who holds it, how, and how long it may take."""
    return [_upcoming(view)] if height else []


def _upcoming(view: View) -> Text:
    following = view.reading.next
    if view.reading.phase is Phase.ENDED:
        return view.labelled("NEXT", (Piece("nothing: the session is over"),))
    if following is None:
        return view.labelled("NEXT", (Piece("nothing: this is the last segment"),))
    return view.labelled(
        "NEXT",
        (
            Piece(view.text(following.title), BOLD, 0),
            Piece(view.text(naming.lead(following.lead)), rank=1),
            Piece(view.text(following.method), rank=3),
            Piece(figures(following.allotted), rank=2),
        ),
    )


def notes(view: View, height: int) -> list[Text]:
    """Show the agenda's note for the segment and the newest of the moderator's own."""
    return _notes(view)[:height]


def _notes(view: View) -> list[Text]:
    reading = view.reading
    shown = []
    if reading.segment_notes:
        shown.append(view.labelled("NOTE", (Piece(view.text(reading.segment_notes)),)))
    if reading.notes:
        newest = reading.notes[-1]
        when = f"{figures(newest.since_start)} in {newest.number}: "
        shown.append(view.labelled("NOTED", (Piece(view.text(when + newest.text)),)))
    return shown
