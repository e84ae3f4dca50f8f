"""Write the tables of keys into the README: the keyboard's from the keymap, the agenda's from its
models.

python docs/keys.py README.md
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.keys import KEYS, NAMES, Level, example
from timekeeper.views.key_spelling import spelled
from timekeeper.views.keymap import KEYMAP, Binding


def with_keys(text: str) -> str:
    """Give a text with its tables of keys as the keymap and the models have them."""
    keyboard = [f"| {_keys(binding)} | {binding.help} |" for binding in KEYMAP]
    text = _between("keys", text, ["| key | what it does |", "|---|---|", *keyboard])
    return _between("agenda keys", text, [line for level in KEYS for line in _level(level)][:-1])


def _between(name: str, text: str, lines: list[str]) -> str:
    """Put lines between the two comments of this name."""
    block = re.compile(rf"(<!-- {name}:[^\n]*-->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    table = "".join(f"{line}\n" for line in ["", *lines, ""])
    return block.sub(lambda match: f"{match[1]}{table}{match[2]}", text)


def _keys(binding: Binding) -> str:
    if not binding.keys:
        return f"`/`, then `{binding.lines[0]}`"
    return ", ".join(f"`{spelled(key)}`" for key in binding.keys)


def _level(level: Level) -> Iterator[str]:
    yield from (f"| key of {NAMES[level]} | what it is | example |", "|---|---|---|")
    for name, info in level.model_fields.items():
        key = info.alias or name
        meaning = f"{info.description}{_otherwise(info.is_required(), info.default)}"
        yield f"| `{key}` | {meaning} | `{example(key, level)}` |"
    yield ""


def _otherwise(needed: bool, default: object) -> str:
    """Say that a key is needed, or what holds where it is left out."""
    match default:
        case _ if needed:
            return " (needed)"
        case None | ():
            return ""
        case int():
            return f"; otherwise {write_duration(default)}"
        case tuple():
            return f"; otherwise {' to '.join(map(write_duration, default))}"
        case _:
            return f"; otherwise `{default}`"


if __name__ == "__main__":
    readme = Path(sys.argv[1])
    readme.write_text(with_keys(readme.read_text(encoding="utf-8")), encoding="utf-8")
