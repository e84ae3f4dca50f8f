"""What is typed for the floor and the outcomes, as a table."""

import pytest

from timekeeper.live.typed import read_typed
from timekeeper.live.typed_forum import HOW_TO_EDIT, HOW_TO_MERGE, HOW_TO_TALLY
from timekeeper.session.commands import Command, Note
from timekeeper.session.floor import commands as floor
from timekeeper.session.outcomes import commands as outcomes
from timekeeper.views.keymap import Action

HOW_LONG = "Write a time, like 90s or 2 min; Enter alone takes what is suggested"
WHICH = "Write the number of a theme, like theme 2; theme 0 for none"


@pytest.mark.parametrize(
    ("action", "text", "expected"),
    [
        pytest.param(Action.CALL, "", floor.Call(), id="the next"),
        pytest.param(Action.CALL, "7", floor.Call("7"), id="somebody"),
        pytest.param(Action.HAND, "", floor.RaiseHand(), id="a bare hand"),
        pytest.param(Action.HAND, " Ma Thandar ", floor.RaiseHand("Ma Thandar"), id="a label"),
        pytest.param(Action.FRONT, "S3", floor.RaiseHand("S3", front=True), id="in front"),
        pytest.param(Action.LIMIT, "", floor.SetLimit(), id="as suggested"),
        pytest.param(Action.LIMIT, "90s", floor.SetLimit(90), id="a limit"),
        pytest.param(Action.LIMIT, "1:30", floor.SetLimit(90), id="as on the screen"),
        pytest.param(Action.LIMIT, "soon", HOW_LONG, id="no time"),
        pytest.param(Action.LIMIT, "0:00", HOW_LONG, id="no limit at all"),
        pytest.param(Action.THEME, "2", floor.ChooseTheme(2), id="a theme"),
        pytest.param(Action.THEME, "0", floor.ChooseTheme(0), id="none"),
        pytest.param(Action.THEME, "OP3", WHICH, id="a theme by name"),
        pytest.param(Action.THEME, "", WHICH, id="which"),
        pytest.param(
            Action.LABEL, "7 Ma Thandar", floor.LabelSpeaker("7", "Ma Thandar"), id="name"
        ),
        pytest.param(Action.LABEL, "S7", floor.LabelSpeaker("S7", ""), id="no name"),
        pytest.param(Action.RECOMMEND, "ลงทะเบียน", outcomes.Recommend("ลงทะเบียน"), id="Thai"),
        pytest.param(
            Action.ACTION,
            "send the figures, all; Ana ;1 May",
            outcomes.RecordAction("send the figures, all", "Ana", "1 May"),
            id="an action",
        ),
        pytest.param(Action.ACTION, "send", outcomes.RecordAction("send"), id="who and when open"),
        pytest.param(
            Action.ACTION,
            "send;;1 May; or June",
            outcomes.RecordAction("send", "", "1 May; or June"),
            id="more semicolons",
        ),
        pytest.param(
            Action.PLEDGE,
            "CRC; OP3; translate it",
            outcomes.RecordPledge("CRC", "OP3", "translate it"),
            id="a pledge",
        ),
        pytest.param(Action.DROP, "7", floor.DropHand("7"), id="a hand"),
        pytest.param(Action.DROP, "Ko Min", floor.DropHand("Ko Min"), id="a hand by its label"),
        pytest.param(Action.DROP, "r3", outcomes.DropOutcome("r3"), id="an outcome"),
        pytest.param(Action.TALLY, "3 14 of 20", outcomes.Tally(3, 14, 20), id="a tally"),
        pytest.param(Action.TALLY, "R3: 14/20", outcomes.Tally(3, 14, 20), id="in other signs"),
        pytest.param(Action.TALLY, "3 14 20", outcomes.Tally(3, 14, 20), id="three numbers"),
        pytest.param(Action.TALLY, "3 14", outcomes.Tally(3, 14), id="heads as before"),
        pytest.param(Action.TALLY, "14", HOW_TO_TALLY, id="of what"),
        pytest.param(Action.MERGE, "3 1", outcomes.Merge(3, 1), id="merge"),
        pytest.param(Action.MERGE, "R3 into r1", outcomes.Merge(3, 1), id="merge in words"),
        pytest.param(Action.MERGE, "3", HOW_TO_MERGE, id="into what"),
        pytest.param(
            Action.EDIT, "R3 free for all", outcomes.Recommend("free for all", number=3), id="edit"
        ),
        pytest.param(
            Action.EDIT,
            "x1 send; Ana",
            outcomes.RecordAction("send", "Ana", "", 1),
            id="edit action",
        ),
        pytest.param(
            Action.EDIT, "J2 CRC; OP3", outcomes.RecordPledge("CRC", "OP3", "", 2), id="edit pledge"
        ),
        pytest.param(Action.EDIT, "N4 ask Ana", Note("ask Ana", 4), id="edit note"),
        pytest.param(Action.EDIT, "R3", HOW_TO_EDIT, id="no new words"),
        pytest.param(Action.EDIT, "three words", HOW_TO_EDIT, id="no name"),
        pytest.param(
            Action.HOLD, "7", "There is nothing to write behind hold", id="nothing behind"
        ),
    ],
)
def test_what_was_typed(action: Action, text: str, expected: Command | str) -> None:
    assert read_typed(action, text, number=5, message="") == expected
