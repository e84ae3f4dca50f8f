"""An account of a session's time written apart from the engine: a list of labelled intervals.

The engine books stretches as they close; this one first writes down who was accepted when, and
then walks from instant to instant. It shares no code with it but the commands' names. It knows
nothing of the re-plan: its agendas have no minimums, so nothing is ever taken.
"""

from collections import Counter
from dataclasses import dataclass, field

from timekeeper.session import commands
from timekeeper.session.commands import Command

SECOND = 10**9
WEEK = 7 * 24 * 3600


@dataclass
class Account:
    """Nanoseconds by label: ("ran", segment), ("paused", segment); seconds each segment has."""

    base: list[int]
    time: Counter[tuple[str, int]] = field(default_factory=Counter)
    pinned: set[int] = field(default_factory=set)
    skipped: set[int] = field(default_factory=set)
    started: int | None = None
    ended: int | None = None
    notes: list[str] = field(default_factory=list)
    message: str = ""
    replanning: bool = True


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
        mode, segment, account = self._walk(now)
        allowed = mode != "over" and self._allowed(command, mode, segment, account, now)
        if allowed:
            self.accepted.append((now, command))
        return allowed

    def account(self, now: int) -> Account:
        return self._walk(now)[2]

    def where(self) -> tuple[str, int]:
        mode, segment, _ = self._walk(None)
        return mode, segment

    def _allowed(
        self, command: Command, mode: str, segment: int, account: Account, now: int
    ) -> bool:
        live = mode in ("ran", "paused")
        count = len(self.durations)
        match command:
            case commands.Start():
                return mode == "waiting"
            case commands.StartedAgo(seconds):
                begun = now - seconds * SECOND
                over = 0 if account.started is None else account.started + account.time["ran", 0]
                return 0 <= seconds <= WEEK and (account.started is None or begun <= over)
            case commands.Next():
                return live and self._after(segment, account) is not None
            case commands.Back():
                return live and self._before(segment, account) is not None
            case commands.Jump(to):
                return live and to != segment and 0 <= to < count
            case commands.Skip(None):
                return self._after(segment, account) is not None
            case commands.Skip(index):
                return index is not None and segment < index < count
            case commands.Pin(index):
                return index is not None and segment <= index < count
            case commands.SetTime(index, seconds):
                return segment <= index < count and 0 < seconds <= WEEK
            case commands.Pause():
                return mode == "ran"
            case commands.Resume():
                return mode == "paused"
            case commands.Extend(seconds):
                return account.base[segment] + seconds >= 0
            case commands.Message(text):
                words = " ".join(text.split())
                return words != account.message and len(words) <= 100
            case commands.Note(text):
                return 0 < len(text.strip()) <= 2000
            case _:
                return True

    def _after(self, segment: int, account: Account) -> int | None:
        later = [at for at in range(len(self.durations)) if at > segment]
        return min((at for at in later if at not in account.skipped), default=None)

    def _before(self, segment: int, account: Account) -> int | None:
        return max((at for at in range(segment) if at not in account.skipped), default=None)

    def _walk(self, now: int | None) -> tuple[str, int, Account]:
        account, mode, segment, then = Account(list(self.durations)), "waiting", 0, 0
        for at, command in self.accepted:
            if mode in ("ran", "paused"):
                account.time[mode, segment] += at - then
            then = at
            match command:
                case commands.Start():
                    mode, account.started = "ran", at
                case commands.StartedAgo(seconds):
                    begun = at - seconds * SECOND
                    if account.started is None:
                        mode, then = "ran", begun
                    else:
                        account.time["ran", 0] += account.started - begun
                    account.started = begun
                case commands.Next():
                    mode, segment = "ran", self._after(segment, account) or 0
                case commands.Back():
                    mode, segment = "ran", self._before(segment, account) or 0
                case commands.Jump(to):
                    mode, segment = "ran", to
                    account.skipped.discard(to)
                case commands.Skip(index):
                    chosen = self._after(segment, account) if index is None else index
                    account.skipped ^= {chosen or 0}
                case commands.Pin(index):
                    pinned = index or 0
                    if pinned in account.pinned:
                        account.base[pinned] = self.durations[pinned]
                    account.pinned ^= {pinned}
                case commands.SetTime(index, seconds):
                    account.base[index] = seconds
                    account.pinned.add(index)
                case commands.Pause():
                    mode = "paused"
                case commands.Resume():
                    mode = "ran"
                case commands.Extend(seconds):
                    account.base[segment] += seconds
                case commands.SwitchReplan():
                    account.replanning = not account.replanning
                case commands.Message(text):
                    account.message = " ".join(text.split())
                case commands.Note(text):
                    account.notes.append(text.strip())
                case commands.End():
                    mode = "over"
                    account.ended = at if account.started is not None else None
        if now is not None and mode in ("ran", "paused"):
            account.time[mode, segment] += now - then
        return mode, segment, account
