"""Every command to record something: what it leads to, or why it is refused."""

from collections.abc import Callable

import pytest

from tests.session.forums import Played, begun, moment
from timekeeper.session.commands import End, Next
from timekeeper.session.decide import decide
from timekeeper.session.floor.commands import ChooseTheme
from timekeeper.session.outcomes.commands import (
    DropOutcome,
    Merge,
    Note,
    OutcomeCommand,
    Recommend,
    RecordAction,
    RecordPledge,
    Tally,
)
from timekeeper.session.outcomes.events import (
    ActionWritten,
    Merged,
    Noted,
    OutcomeDropped,
    OutcomeEvent,
    PledgeWritten,
    RecommendationWritten,
    Tallied,
)

NOW = 660
AT = moment(NOW).at


def new() -> Played:
    return begun()


def early() -> Played:
    return Played()


def some() -> Played:
    """R1 to R3, of which R3 is on theme 2 and R2 was tallied; X1, J1, N1."""
    return begun().at(
        610,
        Recommend("Free birth registration"),
        Recommend("Ratify OP3"),
        Recommend("A hotline", theme=2),
        RecordAction("Draft the letter"),
        RecordPledge("Hosts", "OP3"),
        Note("Thanks"),
        Tally(2, 21, 40),
    )


def fewer() -> Played:
    """R1 was merged into R2, R3 and the others were dropped."""
    drops = [DropOutcome(name) for name in ("R3", "X1", "J1", "N1")]
    return some().at(620, Merge(1, 2), *drops)


def on_theme() -> Played:
    return begun().at(610, ChooseTheme(3))


@pytest.mark.parametrize(
    ("played", "command", "event"),
    [
        pytest.param(
            new, Recommend(" Ratify\n OP3 "), RecommendationWritten(AT, 1, "Ratify OP3"), id="R"
        ),
        pytest.param(
            early, Recommend("a"), RecommendationWritten(AT, 1, "a"), id="R before the start"
        ),
        pytest.param(
            new,
            Recommend("ကလေးများ 🎈 أطفال"),
            RecommendationWritten(AT, 1, "ကလေးများ 🎈 أطفال"),
            id="any script and width",
        ),
        pytest.param(
            new, Recommend("x" * 1000), RecommendationWritten(AT, 1, "x" * 1000), id="the longest"
        ),
        pytest.param(
            on_theme, Recommend("a"), RecommendationWritten(AT, 1, "a", 3), id="the current theme"
        ),
        pytest.param(
            on_theme, Recommend("a", 1), RecommendationWritten(AT, 1, "a", 1), id="another theme"
        ),
        pytest.param(on_theme, Recommend("a", 0), RecommendationWritten(AT, 1, "a"), id="none"),
        pytest.param(
            some, Recommend("b", number=3), RecommendationWritten(AT, 3, "b", 2), id="R3 anew"
        ),
        pytest.param(
            some,
            Recommend("b", 1, number=3),
            RecommendationWritten(AT, 3, "b", 1),
            id="R3 anew on another theme",
        ),
        pytest.param(
            fewer, Recommend("a"), RecommendationWritten(AT, 4, "a"), id="no number twice"
        ),
        pytest.param(new, RecordAction("a"), ActionWritten(AT, 1, "a"), id="X"),
        pytest.param(
            some,
            RecordAction("a", " Ana ", " May\t1 "),
            ActionWritten(AT, 2, "a", "Ana", "May 1"),
            id="X with who and when",
        ),
        pytest.param(
            new,
            RecordAction("a", "x" * 100, "y" * 100),
            ActionWritten(AT, 1, "a", "x" * 100, "y" * 100),
            id="the longest who and when",
        ),
        pytest.param(
            some, RecordAction("b", number=1), ActionWritten(AT, 1, "b"), id="X1 anew, in full"
        ),
        pytest.param(
            new,
            RecordPledge("Hosts", "OP3", "a"),
            PledgeWritten(AT, 1, "Hosts", "OP3", "a"),
            id="J",
        ),
        pytest.param(
            some, RecordPledge("b", number=1), PledgeWritten(AT, 1, "b"), id="J1 anew, in full"
        ),
        pytest.param(some, Note(" b\n c "), Noted(AT, "b\n c"), id="N in lines"),
        pytest.param(some, Note("b", number=1), Noted(AT, "b", 1), id="N1 anew"),
        pytest.param(some, DropOutcome(" r3"), OutcomeDropped(AT, "R3"), id="drop R"),
        pytest.param(some, DropOutcome("X 1"), OutcomeDropped(AT, "X1"), id="drop X"),
        pytest.param(some, DropOutcome("j1"), OutcomeDropped(AT, "J1"), id="drop J"),
        pytest.param(some, DropOutcome("N1"), OutcomeDropped(AT, "N1"), id="drop N"),
        pytest.param(some, Tally(1, 7), Tallied(AT, 1, 7, 40), id="heads as at the last tally"),
        pytest.param(some, Tally(2, 0, 39), Tallied(AT, 2, 0, 39), id="tallied again"),
        pytest.param(some, Tally(1, 500), Tallied(AT, 1, 500, 40), id="too many is no refusal"),
        pytest.param(some, Tally(1, 1, 1), Tallied(AT, 1, 1, 1), id="one is present"),
        pytest.param(
            some,
            Tally(1, 1_000_000, 1_000_000),
            Tallied(AT, 1, 1_000_000, 1_000_000),
            id="as many as can be",
        ),
        pytest.param(some, Merge(3, 1), Merged(AT, 3, 1), id="merge"),
    ],
)
def test_a_command_leads_to_an_event(
    played: Callable[[], Played], command: OutcomeCommand, event: OutcomeEvent
) -> None:
    session = played()
    assert decide(session.agenda, session.state, command, moment(NOW)) == (event,)


@pytest.mark.parametrize(
    ("played", "command", "reason"),
    [
        pytest.param(new, Recommend(" \n"), "An empty recommendation is not kept", id="empty R"),
        pytest.param(new, RecordAction(""), "An empty action is not kept", id="empty X"),
        pytest.param(
            new, RecordPledge(" ", "OP3"), "A pledge needs the group that gives it", id="no group"
        ),
        pytest.param(new, Note(""), "An empty note is not kept", id="empty N"),
        pytest.param(
            new,
            Recommend("x" * 1001),
            "A recommendation has at most 1000 characters, this one 1001",
            id="long R",
        ),
        pytest.param(
            new,
            RecordAction("x" * 1001),
            "An action has at most 1000 characters, this one 1001",
            id="long X",
        ),
        pytest.param(
            new,
            RecordPledge("a", text="x" * 1001),
            "A pledge has at most 1000 characters, this one 1001",
            id="long J",
        ),
        pytest.param(
            new,
            Note("x" * 2001),
            "A note has at most 2000 characters, this one 2001",
            id="long N",
        ),
        pytest.param(
            new,
            RecordAction("a", who="Committee of " * 10),
            "Committee of Committ… is too long: at most 100 characters stand there",
            id="long who",
        ),
        pytest.param(
            new,
            RecordAction("a", by="x" * 101),
            "xxxxxxxxxxxxxxxxxxxx… is too long: at most 100 characters stand there",
            id="long when",
        ),
        pytest.param(
            new,
            RecordPledge("x" * 101),
            "xxxxxxxxxxxxxxxxxxxx… is too long: at most 100 characters stand there",
            id="long group",
        ),
        pytest.param(
            new,
            RecordPledge("a", "x" * 101),
            "xxxxxxxxxxxxxxxxxxxx… is too long: at most 100 characters stand there",
            id="long topic",
        ),
        pytest.param(
            new, Recommend("a", 4), "There is no theme 4: they are 1 to 3", id="no such theme"
        ),
        pytest.param(
            new, Recommend("a", -1), "There is no theme -1: they are 1 to 3", id="a theme below"
        ),
        pytest.param(
            new,
            Recommend("a", number=1),
            "There is no R1: no recommendation is recorded yet",
            id="nothing yet",
        ),
        pytest.param(
            some, RecordAction("a", number=2), "There is no X2: they are X1 to X1", id="no X2"
        ),
        pytest.param(
            some, RecordPledge("a", number=-1), "There is no J-1: they are J1 to J1", id="no J-1"
        ),
        pytest.param(some, Note("a", number=2), "There is no N2: they are N1 to N1", id="no N2"),
        pytest.param(fewer, Note("a", number=1), "N1 was dropped", id="N1 was dropped"),
        pytest.param(fewer, Recommend("a", number=1), "R1 was merged into R2", id="R1 is R2 now"),
        pytest.param(
            some,
            DropOutcome("3"),
            "Write which outcome, like R3, X1, J2 or N4",
            id="drop what",
        ),
        pytest.param(some, DropOutcome("R4"), "There is no R4: they are R1 to R3", id="drop R4"),
        pytest.param(fewer, DropOutcome("X1"), "X1 was dropped", id="drop twice"),
        pytest.param(fewer, Tally(3, 1), "R3 was dropped", id="tally a dropped one"),
        pytest.param(fewer, Tally(1, 1), "R1 was merged into R2", id="tally a merged one"),
        pytest.param(
            new, Tally(1, 1), "There is no R1: no recommendation is recorded yet", id="tally none"
        ),
        pytest.param(
            some,
            Tally(1, 7, 0),
            "0 cannot be present: write the votes and the heads, 21 of 40",
            id="no heads",
        ),
        pytest.param(
            some,
            Tally(1, 7, 1_000_001),
            "1000001 cannot be present: write the votes and the heads, 21 of 40",
            id="a slip",
        ),
        pytest.param(some, Tally(1, -1), "There cannot be -1 votes", id="fewer than no votes"),
        pytest.param(
            some, Tally(1, 1_000_001), "There cannot be 1000001 votes", id="a slip in votes"
        ),
        pytest.param(some, Merge(1, 1), "R1 cannot be merged into itself", id="into itself"),
        pytest.param(some, Merge(4, 1), "There is no R4: they are R1 to R3", id="merge R4"),
        pytest.param(fewer, Merge(2, 1), "R1 was merged into R2", id="merge back"),
        pytest.param(fewer, Merge(2, 3), "R3 was dropped", id="into a dropped one"),
    ],
)
def test_a_command_is_refused(
    played: Callable[[], Played], command: OutcomeCommand, reason: str
) -> None:
    assert played().refused(NOW, command) == reason


def test_the_first_tally_needs_heads() -> None:
    played = begun().at(610, Recommend("a"))
    assert played.refused(NOW, Tally(1, 21)) == "Write how many are present too: 21 of 40"
    assert (
        played.at(620, Tally(1, 21, 40)).at(630, Next()).at(640, Tally(1, 22)).state.outcomes.heads
    )


EVERY: list[OutcomeCommand] = [
    Recommend("a"),
    RecordAction("a"),
    RecordPledge("a"),
    Note("a"),
    DropOutcome("R1"),
    Tally(1, 1, 2),
    Merge(1, 2),
]


@pytest.mark.parametrize("command", EVERY, ids=str)
def test_everything_is_recorded_in_any_segment(command: OutcomeCommand) -> None:
    some().at(620, Next()).at(NOW, command)


@pytest.mark.parametrize("command", EVERY, ids=str)
def test_nothing_is_recorded_when_the_session_is_over(command: OutcomeCommand) -> None:
    assert some().at(620, End()).refused(NOW, command) == "The session is over"


@pytest.mark.parametrize(
    ("last", "command", "kind"),
    [
        (RecommendationWritten(AT, 9998, "a"), Recommend("a"), "recommendation"),
        (ActionWritten(AT, 9998, "a"), RecordAction("a"), "action"),
        (PledgeWritten(AT, 9998, "a"), RecordPledge("a"), "pledge"),
        (Noted(AT, "a", 9998), Note("a"), "note"),
    ],
)
def test_ten_thousand_are_too_many(last: OutcomeEvent, command: OutcomeCommand, kind: str) -> None:
    session = new()
    session.events.append(last)
    session.at(NOW, command)
    assert session.refused(NOW, command) == f"9999 {kind}s are all a session can have"
