"""Draw the picture of the README: the workshop's screen, as the program itself draws it.

    python docs/picture.py docs/screen.svg

The session is made of events, like every session; rich writes what the view gives as SVG.
"""

import sys
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

from rich.console import Console

from timekeeper.agenda.reader import read as read_agenda
from timekeeper.session import events
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import read
from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen.frame import frame

ROOT = Path(__file__).parents[1]
AGENDA = ROOT / "agendas" / "acsc-apf-2014-child-rights.yaml"
WIDTH, HEIGHT = 100, 30
START = int(datetime(2014, 3, 22, 14, 0, tzinfo=UTC).timestamp()) * SECOND

HAPPENED: tuple[events.Event, ...] = (
    events.Started(0),
    events.Moved(320 * SECOND, 1),
    events.Noted(900 * SECOND, "Ask for the slides"),
    events.Moved(1334 * SECOND, 2),
)
NOW = 2143 * SECOND


def main(target: Path) -> None:
    """Write the picture to a file."""
    agenda = read_agenda(AGENDA.read_bytes()).agenda
    assert agenda is not None
    reading = read(agenda, fold(agenda, HAPPENED), Moment(NOW, START + NOW, UTC))
    console = Console(record=True, width=WIDTH, file=StringIO(), color_system="truecolor")
    for row in frame(Scene(reading, told="Note taken: Ask for the slides"), WIDTH, HEIGHT, Style()):
        console.print(row, soft_wrap=True)
    target.write_text(console.export_svg(title="timekeeper run agenda.yaml"), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
