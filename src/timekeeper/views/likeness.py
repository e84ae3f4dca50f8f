"""What stands for letters and signs where the terminal does not have them."""

from __future__ import annotations

SIGNS = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "…": "...", "·": "-"}
    | {"•": "*", "→": "->", "×": "x", "ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O"}
    | {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "œ": "oe", "Œ": "OE"}
)

ACCENTS = "".join(map(chr, range(0x0300, 0x0370)))
"""Marks over and under letters that are a letter without them, unlike the vowels of Burmese."""


def is_utf_8(encoding: str) -> bool:
    """Say whether a terminal's encoding has every letter and sign."""
    return encoding.lower().replace("-", "").replace("_", "") == "utf8"


def likeness(text: str) -> str:
    """Give a text in ASCII where there is a likeness: accents go, and signs become letters."""
    import unicodedata  # most terminals have all letters

    folded = unicodedata.normalize("NFKD", text.translate(SIGNS))
    return "".join(sign for sign in folded if not unicodedata.category(sign).startswith("M"))


def instead(error: UnicodeError) -> tuple[str, int]:
    """Give what is written for letters that an encoding lacks, as `codecs.register_error` has it.

    Letters without a likeness are written as escapes, so that nothing vanishes unseen.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_written(letter) for letter in lacking), error.end


def _written(letter: str) -> str:
    like = likeness(letter)
    if like.isascii() and (like or letter in ACCENTS):
        return like
    return letter.encode("ascii", "backslashreplace").decode("ascii")
