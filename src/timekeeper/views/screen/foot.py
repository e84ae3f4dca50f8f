"""The foot of a full screen: what is being said, and under it the keys."""

from rich.text import Text

from timekeeper.views.screen.hints import hints
from timekeeper.views.screen.speech import speech, speech_wanted
from timekeeper.views.screen.view import View


def foot(view: View, height: int) -> list[Text]:
    """Show words above the keys; where there is one row, the words while there are any."""
    if height == 1 and not speech_wanted(view):
        return hints(view, 1)
    said = speech(view, min(height, 1))
    return said if height <= 1 else [*said, *hints(view, height - 1)]
