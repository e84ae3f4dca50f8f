"""An account of a session's time written apart from the engine: a list of labelled intervals.

The engine books stretches as they close; this one first writes down who was accepted when, and
then walks from instant to instant. It shares no code with it but the commands' names.
"""

from collections import Counter
from dataclasses import dataclass, field

from timekeeper.session import commands
from timekeeper.session.commands import Command


@dataclass
class Account:
    """Nanoseconds by label: ("ran", segment), ("paused", segment); and the allotted seconds."""

    time: Counter[tuple[str, int]] = field(default_factory=Counter)
    extended: Counter[int] = field(default_factory=Counter)
    started: int | None = None
    ended: int | None = None
    notes: list[str] = field(default_factory=list)


class Oracle:
    """Takes every command with its instant and remembers those that a moderator may give."""

    def __init__(self, durations: list[int]) -> None:
        self.durations = durations
        self.accepted: list[tuple[int, Command]] = []

    def hear(self, now: int, command: Command) -> bool:
        """Say whether the command is to be accepted, and remember it."""
        if isinstance(command, commands.Undo):
            if not self.accepted:
                return False
            self.accepted.pop()
            return True
        mode, segment, account = self._walk(None)
        allowed = self._allowed(command, mode, segment, account)
        if allowed:
            self.accepted.append((now, command))
        return allowed

    def account(self, now: int) -> Account:
        return self._walk(now)[2]

    def where(self) -> tuple[str, int]:
        mode, segment, _ = self._walk(None)
        return mode, segment

    def _allowed(self, command: Command, mode: str, segment: int, account: Account) -> bool:
        live = mode in ("ran", "paused")
        match command:
            case commands.Start():
                return mode == "waiting"
            case commands.Next():
                return live and segment + 1 < len(self.durations)
            case commands.Back():
                return live and segment > 0
            case commands.Pause():
                return mode == "ran"
            case commands.Resume():
                return mode == "paused"
            case commands.Extend(seconds):
                room = self.durations[segment] + account.extended[segment] + seconds
                return mode != "over" and room >= 0
            case commands.Note(text):
                return mode != "over" and 0 < len(text.strip()) <= 2000
            case _:
                return mode != "over"

    def _walk(self, now: int | None) -> tuple[str, int, Account]:
        account, mode, segment, then = Account(), "waiting", 0, 0
        for at, command in self.accepted:
            if mode in ("ran", "paused"):
                account.time[mode, segment] += at - then
            then = at
            match command:
                case commands.Start():
                    mode, account.started = "ran", at
                case commands.Next():
                    mode, segment = "ran", segment + 1
                case commands.Back():
                    mode, segment = "ran", segment - 1
                case commands.Pause():
                    mode = "paused"
                case commands.Resume():
                    mode = "ran"
                case commands.Extend(seconds):
                    account.extended[segment] += seconds
                case commands.Note(text):
                    account.notes.append(text.strip())
                case commands.End():
                    mode = "over"
                    account.ended = at if account.started is not None else None
        if now is not None and mode in ("ran", "paused"):
            account.time[mode, segment] += now - then
        return mode, segment, account
