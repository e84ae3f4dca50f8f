"""An office file without the time of day that each of its parts is given when it is made."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def undated(content: bytes) -> bytes:
    """Give the same parts as of no time: the first instant that an archive can name."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as parts, ZipFile(file, "w") as without:
        for name in parts.namelist():
            without.writestr(ZipInfo(name), parts.read(name), ZIP_DEFLATED)
    return file.getvalue()
