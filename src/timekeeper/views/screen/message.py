"""The message for the lead, on a band of its own under the countdown."""

from rich.text import Text

from timekeeper.views.screen.palette import REVERSE
from timekeeper.views.screen.rows import Piece
from timekeeper.views.screen.view import View


def message(view: View, height: int) -> list[Text]:
    """Show the message in the middle of its band."""
    above = (height - 1) // 2
    return [_band(view, "") for _ in range(above)] + [
        _band(view, view.text(view.reading.message)),
        *(_band(view, "") for _ in range(height - 1 - above)),
    ]


def message_wanted(view: View) -> int:
    """Give the rows of the band: three where there is room, none without a message."""
    return 3 if view.reading.message else 0


def _band(view: View, text: str) -> Text:
    return view.row((Piece(text.center(view.width), REVERSE),), REVERSE)
