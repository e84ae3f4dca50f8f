"""The keys in a row: only those that do something now, the most important first to stay."""

from __future__ import annotations

from rich.text import Text

from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase
from timekeeper.views.deeds import deed
from timekeeper.views.forum_keys import ON_THE_FLOOR, OUTCOMES
from timekeeper.views.key_spelling import spelled
from timekeeper.views.keymap import KEYMAP, Action, Binding, hint
from timekeeper.views.screen.palette import BOLD, DIM
from timekeeper.views.screen.rows import Piece, packed
from timekeeper.views.screen.view import INDENT, View

IMPORTANCE: tuple[Action, ...] = (
    Action.GO,
    Action.NEXT,
    Action.HELP,
    Action.QUIT,
    Action.UNDO,
    Action.CALL,
    Action.HAND,
    Action.RECOMMEND,
    Action.TALLY,
    Action.OUTCOMES,
    Action.LIMIT,
    Action.BACK,
    Action.LONGER,
    Action.PIN,
    Action.MESSAGE,
    Action.NOTE,
    Action.CLOCK,
    Action.SKIP,
    Action.MUCH_LONGER,
    Action.REPLAN,
)
"""Which hints stay where room is short; what is not named here goes first."""

USELESS: dict[Phase, frozenset[Action]] = {
    Phase.WAITING: frozenset({Action.NEXT, Action.BACK, Action.JUMP}),
    Phase.ENDED: frozenset(Action) - {Action.UNDO, Action.HELP, Action.QUIT, Action.CLOCK},
}
"""What would only be refused in a phase."""

OUTCOMES_ONLY = frozenset({Action.COMMAND, *(binding.action for binding in OUTCOMES)})
"""What is hinted at only where there are, or should be, outcomes."""

BRIEF = {"space": "space", "pagedown": "PgDn", "pageup": "PgUp", "1": "1-9"}
"""How keys are written in a hint, where it is not as on the keyboard."""

TYPING = (Piece("Enter keeps it", rank=0), Piece("Escape drops it", rank=1))
"""The keys that end the typing."""


def hints(view: View, height: int) -> list[Text]:
    """Write the row of hints; while something is typed, the keys that end it.

    While something is asked no key does what it does otherwise, and the question names the keys.
    """
    if view.scene.asked:
        return []
    typing = view.scene.entry is not None
    return [hint_row(view, TYPING if typing else hint_pieces(view))] if height else []


def hint_row(view: View, pieces: tuple[Piece, ...]) -> Text:
    """Write the hints that fit, none cut in the middle."""
    room = view.width - len(INDENT)
    kept = packed(pieces, room)
    if not kept or len(kept[0].text) > room:
        return view.row(())
    painted = [part for piece in kept for part in (Piece("  "), *_painted(piece))]
    return view.row([Piece(INDENT), *painted[1:]])


def hint_pieces(view: View) -> tuple[Piece, ...]:
    """Give a piece for each key that does something now; neighbours with one hint share one."""
    phase = view.reading.phase
    shared: dict[str, list[Binding]] = {}
    for binding in KEYMAP:
        said = _hint(binding, view.reading) if binding.keys else ""
        if said and binding.action not in USELESS.get(phase, frozenset()):
            shared.setdefault(said, []).append(binding)
    return tuple(_piece(said, bindings) for said, bindings in shared.items())


def key_label(key: str) -> str:
    """Write a key's name as briefly as a hint needs it."""
    return BRIEF.get(key) or spelled(key)


def _hint(binding: Binding, reading: Reading) -> str:
    """Say what a key does now: what undo would take back, and nothing where nothing is to do."""
    match binding.action:
        case Action.UNDO:
            return f"{binding.hint} {deed(reading.undoable)}" if reading.undoable else ""
        case action if action in ON_THE_FLOOR and reading.floor is None:
            return ""
        case action if action in OUTCOMES_ONLY and not _is_forum(reading):
            return ""
        case Action.TALLY:
            return binding.hint if reading.outcomes.not_tallied else ""
        case Action.PIN:
            can_pin = reading.replan.taken_from or reading.replan.pinned
            return binding.hint if can_pin else ""
        case _:
            return hint(binding, reading.phase)


def _is_forum(reading: Reading) -> bool:
    """Say whether outcomes are the work at hand: on a floor, and when there are any."""
    return reading.floor is not None or any(reading.outcomes.counts[:3])


def _piece(said: str, bindings: list[Binding]) -> Piece:
    keys = "/".join(key_label(binding.keys[0]) for binding in bindings)
    return Piece(f"{keys} {said}", rank=min(_rank(binding) for binding in bindings))


def _rank(binding: Binding) -> int:
    action = binding.action
    return IMPORTANCE.index(action) if action in IMPORTANCE else len(IMPORTANCE)


def _painted(piece: Piece) -> tuple[Piece, ...]:
    key, _, said = piece.text.partition(" ")
    return Piece(key, BOLD), Piece(f" {said}", DIM)
