import html
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.conftest import Golden
from tests.views.export.timetables import NAMES, PANEL, TRAINING, table
from timekeeper.views.export.markdown import escaped, markdown

GOLDENS = Path(__file__).parent / "goldens"
RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXTS = [
    "plain words",
    "a | b",
    "back\\slash \\| pipe",
    "*stars* **and** _lines_ and ~~tildes~~",
    "snake_case and _this_ and __that__",
    "(__x__) a__b__c _ _",
    "`code`",
    "<script>alert(1)</script>",
    "<!-- gone -->",
    "R&amp;D &copy; 2014",
    "[text](https://example.org) ![image](x)",
    "# no heading #",
    "1. no list",
    "12) no list",
    "2014",
    "- no list",
    "+ no list",
    "= no line",
    "> no quotation",
    "=========",
    "---",
    "***",
    "ကလေးအခွင့်အရေး | การมีส่วนร่วม",
    "a $b$ c",
    "http://example.org/a_b_c?d=1&e=*2*",
]


@pytest.mark.parametrize("name", NAMES)
def test_the_handout(golden: Golden, name: str) -> None:
    golden(GOLDENS / f"{name}.md", markdown(NAMES[name]))


def test_the_handout_of_the_moderator(golden: Golden) -> None:
    golden(GOLDENS / "panel-notes.md", markdown(PANEL, notes=True))


def test_notes_are_for_the_moderator() -> None:
    assert "exits" not in markdown(PANEL)
    assert "cards" not in markdown(TRAINING)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("before", ["", "- ", "# ", "Hosts: "], ids=["line", "list", "head", "mid"])
def test_a_text_is_shown_as_it_is(text: str, before: str) -> None:
    shown = RENDERER.render(before + escaped(text))
    assert html.unescape(re.sub("<[^>]*>", "", shown)).strip() == (
        before.removeprefix("- ").removeprefix("# ") + text
    )
    assert {*re.findall("<([a-z0-9]+)", shown)} <= {"p", "ul", "li", "h1"}


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_stays_in_its_cell(text: str) -> None:
    written = markdown(table({"title": text, "lead": text}, {"title": "second"}))
    shown = RENDERER.render(written)
    cells = [html.unescape(cell) for cell in re.findall("<td>(.*?)</td>", shown)]
    assert cells == ["0–15 min", text, text, "15 min", "15–30 min", "second", "", "15 min"]


@pytest.mark.parametrize(
    "address", ["https://example.org/a_b?c=1&d=2#e", "http://example.org/~ana/$1"]
)
def test_an_address_stays_one(address: str) -> None:
    assert escaped(f"see {address}, please") == f"see {address}, please"


def test_columns_that_hold_nothing_are_left_out() -> None:
    assert "| Time | Segment | Length |" in markdown(table())


def test_a_text_cannot_steer_what_stands_beside_it() -> None:
    assert escaped("a\u202eb") == "a�b"
