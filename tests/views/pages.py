"""What a page is made of, for the tests: its elements with their attributes, and its texts."""

from html.parser import HTMLParser
from typing import NamedTuple

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Element(NamedTuple):
    """An element, and the text in it and below."""

    tag: str
    attributes: dict[str, str | None]
    text: list[str]

    @property
    def words(self) -> str:
        """All text of the element."""
        return "".join(self.text)


class Page(HTMLParser):
    """The elements of a page in their order; one that is not closed rightly is an error."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(source)
        self.close()
        assert self._open == []

    def all(self, tag: str) -> list[Element]:
        """Give the elements of a kind."""
        return [element for element in self.elements if element.tag == tag]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), [])
        assert len(element.attributes) == len(attrs), f"an attribute twice in {tag}"
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text.append(data)
