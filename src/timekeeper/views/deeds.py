"""What a command did, as a noun: what undo says that it takes back."""

from timekeeper.agenda.figures import figures
from timekeeper.session.event_records import name
from timekeeper.session.events import Event, Extended, Moved, Pinned, Skipped, Unpinned, Unskipped
from timekeeper.views.amounts import difference


def deed(event: Event) -> str:
    """Name in two or three words what undo would take back: "move to 3", "+1:00"."""
    match event:
        case Extended(_, seconds):
            return difference(seconds)
        case Moved(_, to):
            return f"move to {to + 1}"
        case Pinned(_, index, allotted):
            return f"pin of {index + 1} at {figures(allotted)}"
        case Skipped(_, index) | Unskipped(_, index) | Unpinned(_, index):
            return f"{DEEDS[name(event)]} of {index + 1}"
        case _:
            return DEEDS[name(event)]


DEEDS: dict[str, str] = {
    "started": "start",
    "start-moved": "earlier start",
    "moved": "move",
    "skipped": "skip",
    "unskipped": "unskip",
    "paused": "pause",
    "resumed": "resume",
    "extended": "change of time",
    "pinned": "pin",
    "unpinned": "unpin",
    "replan-switched": "re-plan switch",
    "message-shown": "message",
    "noted": "note",
    "ended": "end",
    "hand-raised": "hand",
    "hand-dropped": "dropping of the hand",
    "called": "call",
    "turn-ended": "end of the turn",
    "turn-held": "hold",
    "limit-set": "limit",
    "queue-switched": "switch of the queue",
    "theme-chosen": "theme",
    "speaker-labelled": "label",
    "recommendation-written": "recommendation",
    "action-written": "action",
    "pledge-written": "pledge",
    "outcome-dropped": "drop",
    "tallied": "tally",
    "merged": "merge",
}
"""By the name of the event."""
