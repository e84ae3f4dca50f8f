"""What is said about a code to whoever asks."""

from typing import NamedTuple


class Explanation(NamedTuple):
    """Why a finding matters, an agenda that has it, and the same one mended.

    `wrong` gives this finding and no other, `right` gives none; both are run as tests. `wrong` is
    empty where it cannot be shown. `encoding` is that of the file that `wrong` would be.
    """

    why: str
    wrong: str
    right: str
    encoding: str = "utf-8"
