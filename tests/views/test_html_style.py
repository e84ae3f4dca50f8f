"""The colours of pages can be read: contrasts by WCAG 2.2, where 4.5 is asked for."""

import re
from itertools import product

import pytest

from timekeeper.views.html_style import STYLE

ENOUGH = 4.5
NAMES = ("ink", "soft", "mark")


def _schemes() -> dict[str, dict[str, str]]:
    found = re.findall(r"(@media[^{]*)?\{?\s*:root \{(.*?)\}", STYLE, re.DOTALL)
    assert len(found) == 3
    kinds = ("light", "dark", "print")
    return {
        kind: dict(re.findall(r"--(\w+): (#\w+);", rules))
        for kind, (_, rules) in zip(kinds, found, strict=True)
    }


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    shares = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("kind", "name"), list(product(("light", "dark", "print"), NAMES)))
def test_texts_stand_out(kind: str, name: str) -> None:
    colours = _schemes()[kind]
    lights = sorted((_luminance(colours[name]), _luminance(colours["ground"])))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= ENOUGH
