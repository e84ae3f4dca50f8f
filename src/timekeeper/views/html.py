"""What every page is made of: escaped texts, and a document that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from timekeeper.views.html_style import STYLE
from timekeeper.views.language import language_of
from timekeeper.views.safe_text import safe_text


def page(title: str, body: Iterable[str], style: str = "") -> str:
    """Write a page that opens without a network; its own rules of style come after the common ones.

    The policy has the browser load nothing and run nothing, whatever a text would make of itself.
    The words of the program are English; texts of others say their own language.
    """
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta http-equiv="Content-Security-Policy"'
            " content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            '<meta name="color-scheme" content="light dark">',
            '<meta name="generator" content="timekeeper">',
            f"<title>{escaped(title)}</title>",
            f"<style>\n{STYLE}{style}</style>",
            "</head>",
            "<body>",
            "<main>",
            *body,
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def escaped(text: str) -> str:
    """Write a text so that it is nothing but text, in an element or in quotes, on one line."""
    return escape(safe_text(text))


def foreign(text: str, tag: str = "span", attributes: str = "") -> str:
    """Put a text that somebody wrote into an element: in its own language and direction.

    The direction is its own too: a text from right to left leaves what stands beside it alone.
    """
    language = language_of(text)
    named = f' lang="{language}"' if language else ""
    return f'<{tag}{attributes} dir="auto"{named}>{escaped(text)}</{tag}>'
