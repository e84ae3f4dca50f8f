"""In which language a text is, as far as its script tells: for those who have a page read aloud."""

SCRIPTS = (
    ("\u0e01", "\u0e5b", "th"),
    ("\u0e81", "\u0edf", "lo"),
    ("\u1000", "\u109f", "my"),
    ("\u1780", "\u17ff", "km"),
)
"""First and last sign of scripts that hardly any other language uses, and the language's tag."""


def language_of(text: str) -> str | None:
    """Give the language that most signs of a text speak for; None when the script tells nothing."""
    if text.isascii():
        return None
    counts = {
        language: sum(first <= sign <= last for sign in text) for first, last, language in SCRIPTS
    }
    language = max(counts, key=lambda name: counts[name])
    others = sum(sign.isalpha() for sign in text if not _is_of(sign, language))
    return language if counts[language] > others else None


def _is_of(sign: str, language: str) -> bool:
    return any(first <= sign <= last for first, last, name in SCRIPTS if name == language)
