from pathlib import Path

import pytest

from timekeeper.agenda.recognised import is_meant_as_agenda

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "agendas").glob("*.yaml"))
CLEAN = sorted((ROOT / "tests" / "findings" / "clean").glob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED + CLEAN, ids=lambda path: path.stem)
def test_agendas(path: Path) -> None:
    assert is_meant_as_agenda(path.read_bytes())


@pytest.mark.parametrize(
    "content",
    [
        b"title: x\nsegments:\n",
        b"title: x\r\nsegments :\r\n",
        b"segments: []",
        b"\xef\xbb\xbfsegments: []",
        b'"segments": []',
        b'{"title": "x", "segments": []}',
        b"{title: x,\n  segments: []}",
        b"title: x\nSegments:\n",
        b"title: x\nsegment:\n",
        b"title: x\nsegmnets:\n",
        b"title: [not closed\nsegments:\n",
        "title: x\nsegments:\n".encode("utf-16"),
        "title: x\nsegments:\n".encode("utf-16-le"),
        b"title: \xe4\nsegments:\n",
        b"# yaml-language-server: $schema=agenda.schema.json\ntitle: x\n",
        b'{"$schema": "https://example.org/agenda.schema.json"}',
    ],
    ids=ascii,
)
def test_whatever_is_wrong_with_it(content: bytes) -> None:
    assert is_meant_as_agenda(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"name: ci\non: [push]\njobs:\n  check:\n    steps:\n      - run: make\n",
        b"site_name: Forum\nnav:\n  - Home: index.md\n",
        b"# segments: none here\ntitle: x\n",
        b"network:\n  segments: [10.0.0.0/8]\n",
        b"title: segments\n",
        b"title: x\ntimezone: Asia/Yangon\n",
        b"# yaml-language-server: $schema=https://json.schemastore.org/github-workflow.json\n",
        b"\x00\x01\x02",
    ],
    ids=ascii,
)
def test_other_files(content: bytes) -> None:
    assert not is_meant_as_agenda(content)
