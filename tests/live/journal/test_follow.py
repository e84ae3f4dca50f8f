from pathlib import Path

import pytest

from tests.live.fake_clock import FakeClock
from tests.live.journal import writer
from timekeeper.live.journal.journal import Journal, News, NotAJournal, Reader, read
from timekeeper.live.journal.record import Record, encode

NOW = FakeClock().now()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sessions" / "panel.jsonl"


def _append(journal: Journal, *numbers: int) -> None:
    for number in numbers:
        journal.append({"event": "noted", "number": number}, NOW)


def _numbers(news: News) -> list[int]:
    return [record.body["number"] for record in news.records]


def test_each_look_gives_what_is_new(path: Path) -> None:
    journal = Journal.create(path, {"agenda": "title: Panel\n"}, NOW)
    reader = Reader(path)
    assert reader.news() == News((), again=True)
    assert reader.header == {"agenda": "title: Panel\n"}
    assert reader.news() == News((), again=False)
    _append(journal, 1, 2)
    news = reader.news()
    assert (_numbers(news), news.again) == ([1, 2], False)
    _append(journal, 3)
    assert reader.news().records == read(path).records[2:]


def test_a_torn_last_line_is_not_there_until_it_is_whole(path: Path) -> None:
    journal = Journal.create(path, {"agenda": ""}, NOW)
    _append(journal, 1)
    reader = Reader(path)
    reader.news()
    line = encode(Record(2, NOW, {"event": "noted", "number": 2}))
    before = path.read_bytes()
    for length in range(len(line)):
        path.write_bytes(before + line[:length])
        assert reader.news() == News((), again=False)
    path.write_bytes(before + line)
    assert _numbers(reader.news()) == [2]


def test_a_file_that_was_replaced_is_read_from_the_start(path: Path) -> None:
    journal = Journal.create(path, {"agenda": ""}, NOW)
    _append(journal, 1, 2)
    reader = Reader(path)
    reader.news()
    path.rename(path.with_name("elsewhere"))
    _append(journal, 3)
    news = reader.news()
    assert (_numbers(news), news.again) == ([1, 2, 3], True)
    _append(journal, 4)
    assert _numbers(reader.news()) == [4]


def test_a_file_that_shrank_is_read_from_the_start(path: Path) -> None:
    journal = Journal.create(path, {"agenda": ""}, NOW)
    _append(journal, 1, 2)
    journal.close()
    reader = Reader(path)
    reader.news()
    whole = path.read_bytes()
    with path.open("r+b") as file:
        file.truncate(whole[:-1].rindex(b"\n") + 1)
    news = reader.news()
    assert (_numbers(news), news.again) == ([1], True)


def test_a_gap_is_read_from_the_start_and_said(path: Path) -> None:
    Journal.create(path, {"agenda": ""}, NOW).close()
    reader = Reader(path)
    reader.news()
    with path.open("ab") as file:
        file.write(encode(Record(3, NOW, {"event": "noted", "number": 3})))
    news = reader.news()
    assert (_numbers(news), news.again) == ([3], True)
    assert reader.contents.lost == 2


def test_damage_is_read_from_the_start_and_said(path: Path) -> None:
    Journal.create(path, {"agenda": ""}, NOW).close()
    reader = Reader(path)
    reader.news()
    with path.open("ab") as file:
        file.write(b"garbage\n" + encode(Record(2, NOW, {"event": "noted", "number": 2})))
    news = reader.news()
    assert (_numbers(news), news.again) == ([2], True)
    assert (reader.contents.damaged, reader.contents.lost) == ((2,), 1)
    assert reader.news() == News((), again=False)


def test_a_file_that_is_gone_has_no_news_until_it_is_back(path: Path) -> None:
    journal = Journal.create(path, {"agenda": ""}, NOW)
    _append(journal, 1)
    reader = Reader(path)
    reader.news()
    path.unlink()
    assert reader.news() == News((), again=False)
    journal.retry(NOW)
    _append(journal, 2)
    assert _numbers(reader.news())[-1] == 2


def test_the_first_look_says_what_is_wrong(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Reader(path).news()
    path.parent.mkdir()
    path.write_bytes(b"title: Panel\n")
    with pytest.raises(NotAJournal):
        Reader(path).news()


def test_a_reader_follows_a_process_that_writes(path: Path) -> None:
    Journal.create(path, {"agenda": ""}, NOW).close()
    reader = Reader(path)
    followed = _numbers(reader.news())
    process = writer.start(path, 300)
    is_writing = True
    while is_writing:
        is_writing = len(followed) < 300 and process.poll() is None
        news = reader.news()
        assert not news.again
        followed += _numbers(news)
        contents = read(path)
        numbers = [record.body["number"] for record in contents.records]
        assert numbers == list(range(1, len(numbers) + 1))
        assert (contents.damaged, contents.lost) == ((), 0)
    process.communicate()
    assert followed == list(range(1, 301))
