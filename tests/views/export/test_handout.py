from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.views.export.timetables import BARE, DATED, NAMES, PANEL, table
from tests.views.pages import Page
from timekeeper.views.export.handout import handout

GOLDENS = Path(__file__).parent / "goldens"


def _body(source: str) -> str:
    return source.partition("<body>\n")[2].partition("</body>")[0]


@pytest.mark.parametrize("name", NAMES)
def test_the_page(golden: Golden, name: str) -> None:
    golden(GOLDENS / f"{name}.html", _body(handout(NAMES[name])))


def test_the_page_of_the_moderator(golden: Golden) -> None:
    golden(GOLDENS / "panel-notes.html", _body(handout(PANEL, notes=True)))


def test_it_is_a_table_to_those_who_cannot_see_it() -> None:
    page = Page(handout(DATED))
    roles = {
        "table": {"table"}, "thead": {"rowgroup"}, "tbody": {"rowgroup"}, "tr": {"row"},
        "td": {"cell"}, "th": {"columnheader", "rowheader"},
    }  # fmt: skip
    for tag, expected in roles.items():
        assert {element.attributes["role"] for element in page.all(tag)} == expected
    scopes = [element.attributes["scope"] for element in page.all("th")]
    assert scopes == ["col"] * 4 + ["row"] * 6
    assert [len(page.all(tag)) for tag in ("tr", "td", "h1", "main", "caption")] == [7, 18, 1, 1, 1]


def test_notes_are_for_the_moderator() -> None:
    assert "exits" not in handout(PANEL)
    assert "One question each, two minutes to answer.\nThen" in handout(PANEL, notes=True)


@pytest.mark.parametrize("text", ["<b>bold</b>", "a & b", '"quoted"', "a\u202eb"])
def test_texts_are_nothing_but_texts(text: str) -> None:
    more = {"event": text, "hosts": [text], "objectives": [text], "themes": [text]}
    segment = {"title": text, "method": text, "lead": text, "notes": text}
    source = handout(table(segment, title=text, **more), notes=True)
    page = Page(source)
    plain = Page(handout(table(dict.fromkeys(segment, "x"), title="x", event="x", hosts=["x"],
                               objectives=["x"], themes=["x"]), notes=True))  # fmt: skip
    assert [element.tag for element in page.elements] == [element.tag for element in plain.elements]
    shown = text.replace("\u202e", "�")
    assert page.all("main")[0].words.count(shown) == 9


def test_other_scripts_say_their_language() -> None:
    page = Page(handout(table({"title": "การมีส่วนร่วม", "lead": "ဒေါ်ခင်"}, title="សិទ្ធិកុមារ")))
    languages = [element.attributes.get("lang") for element in page.elements]
    assert [language for language in languages if language] == ["en", "km", "th", "my"]


def test_a_column_that_holds_nothing_is_left_out() -> None:
    headers = [element.words for element in Page(handout(table())).all("th")]
    assert headers == ["Time", "Segment", "Length", "Talk"]
    assert "Lead" in handout(BARE)
