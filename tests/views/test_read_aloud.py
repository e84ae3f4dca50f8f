"""The outcomes in the order in which they are read."""

from tests.views import forums, readings
from timekeeper.session.outcomes import commands as outcomes
from timekeeper.views.read_aloud import NOTHING, Line, Weight, read_aloud

HEAD, ENTRY, OPEN = Weight


def test_nothing_yet() -> None:
    assert read_aloud(readings.plenty().outcomes) == [NOTHING]


def test_ranks_open_actions_and_pledges() -> None:
    assert read_aloud(forums.busy().outcomes) == [
        Line(HEAD, "", "Recommendations: Investment in children"),
        Line(ENTRY, "1 R1", "Free birth registration, with mobile teams (14 of 20)"),
        Line(HEAD, "", "Recommendations: Children on the move"),
        Line(OPEN, "- R2", "ลงทะเบียนเด็กทุกคน (not tallied)"),
        Line(HEAD, "", "Actions"),
        Line(OPEN, "X1", "Send the figures (who?, by when?)"),
        Line(ENTRY, "X2", "Translate the brief (Ana, 1 May)"),
        Line(HEAD, "", "Pledges: OP3"),
        Line(ENTRY, "J1", "Child Rights Coalition: translate it"),
    ]


def test_ties_and_merged_ones_are_marked() -> None:
    written = [outcomes.Recommend(text) for text in ("one", "two", "three\x1b[2J")]
    seen = forums.forum(
        *written,
        outcomes.Merge(3, 1),
        outcomes.Tally(1, 8, 20),
        outcomes.Tally(2, 8),
        outcomes.RecordPledge("CRC"),
    )
    assert read_aloud(seen.outcomes) == [
        Line(HEAD, "", "Recommendations: No theme"),
        Line(ENTRY, "=1 R1", "one (with R3) (8 of 20)"),
        Line(ENTRY, "=1 R2", "two (8 of 20)"),
        Line(HEAD, "", "Pledges: no topic"),
        Line(ENTRY, "J1", "CRC"),
    ]
