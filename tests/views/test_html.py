import re

import pytest

from tests.views.pages import Page
from timekeeper.views.html import escaped, foreign, page

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\" onclick='alert(1)' x=\"",
    "&lt;b&gt; &amp; &nbsp;",
    "<!-- never closed",
    "]]> %3Cb%3E",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_nothing_but_text(text: str) -> None:
    shown = Page(page(text, [foreign(text, "p"), f'<p title="{escaped(text)}">x</p>']))
    assert [each.tag for each in shown.elements if each.tag not in ("meta", "style")] == [
        "html", "head", "title", "body", "main", "p", "p"
    ]  # fmt: skip
    first, second = shown.all("p")
    assert first.words == text
    assert second.attributes == {"title": text}
    assert shown.all("title")[0].words == text


def test_a_text_cannot_turn_what_stands_beside_it() -> None:
    assert escaped("a\u202eb\x1b\nc") == "a�b� c"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Talk", '<td class="a" dir="auto">Talk</td>'),
        ("การมีส่วนร่วม", '<td class="a" dir="auto" lang="th">การมีส่วนร่วม</td>'),
    ],
)
def test_a_text_says_its_language(text: str, written: str) -> None:
    assert foreign(text, "td", ' class="a"') == written


def test_a_page_needs_nothing_but_itself() -> None:
    source = page("T", ["<p>x</p>"], "p { color: red; }\n")
    shown = Page(source)
    assert source.startswith("<!doctype html>\n")
    assert shown.all("html")[0].attributes == {"lang": "en"}
    names = {element.attributes.get("name") for element in shown.all("meta")}
    assert {"viewport", "color-scheme"} <= names
    assert "default-src 'none'" in source
    assert shown.all("style")[0].words.endswith("p { color: red; }\n")
    assert re.findall(r"https?:|url\(|@import|<script|<link|src=", source) == []
