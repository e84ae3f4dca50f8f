"""What of the outcomes may be passed on."""

from tests.session.forums import begun
from timekeeper.session.outcomes.commands import Note, Recommend, RecordAction, RecordPledge
from timekeeper.session.outcomes.published import SOMEBODY, without_names


def test_neither_notes_nor_names_are_passed_on_and_all_else_is() -> None:
    played = begun().at(
        610,
        Recommend("Ratify OP3"),
        RecordAction("Draft the letter", "Ana", "May 1"),
        RecordAction("Find a room"),
        RecordPledge("Hosts", "OP3"),
        Note("Ana is in danger"),
    )
    outcomes = played.state.outcomes
    passed_on = without_names(outcomes)
    assert [(each.text, each.who, each.by) for each in passed_on.actions] == [
        ("Draft the letter", SOMEBODY, "May 1"),
        ("Find a room", "", ""),
    ]
    assert list(passed_on.notes) == []
    assert passed_on.recommendations == outcomes.recommendations
    assert passed_on.pledges == outcomes.pledges
