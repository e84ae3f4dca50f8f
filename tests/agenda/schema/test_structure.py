"""The schema and the reader agree: what is read is taken, and what is wrong in shape is not."""

import copy
import json
import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from tests.agenda.schema.agendas import MISTAKES, Plan, plans, written
from tests.agenda.schema.readings import READINGS
from tests.fuzz.mutations import MUTATIONS
from timekeeper.agenda.keys import KEYS, Level
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.reader import read
from timekeeper.agenda.schema.structure import agenda_schema

ROOT = Path(__file__).parent.parent.parent.parent
SHIPPED = sorted((ROOT / "agendas").glob("*.yaml"))
CLEAN = sorted((ROOT / "tests" / "findings" / "clean").glob("*.yaml"))
WRONG = sorted((ROOT / "tests" / "findings" / "wrong").glob("*.yaml"))
SCHEMA = agenda_schema()
VALIDATOR = Draft7Validator(SCHEMA)

DRAFT_7 = set(Draft7Validator.META_SCHEMA["properties"])

each_reading = pytest.mark.parametrize("reading", READINGS, ids=lambda name: name)


def complaints(content: bytes, reading: str) -> list[str]:
    try:
        found = READINGS[reading](content)
    except yaml.YAMLError as error:
        return [str(error)]
    return [error.message for error in VALIDATOR.iter_errors(found)]


def test_it_is_a_schema_of_draft_7() -> None:
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(SCHEMA)


def test_no_word_of_it_is_unknown() -> None:
    """A keyword that nobody knows checks nothing: a misspelt one would pass unseen."""
    for schema in _schemas(SCHEMA):
        assert set(schema) <= DRAFT_7
        if "$ref" in schema:
            # Draft-07 passes over what stands beside a reference, unless it only explains.
            assert set(schema) <= {"$ref", "description", "default", "examples"}
            assert schema["$ref"].removeprefix("#/definitions/") in SCHEMA["definitions"]
        if "properties" in schema:
            assert schema["additionalProperties"] is False


def test_a_strict_tool_has_no_question() -> None:
    """ajv in strict mode wants one type a schema, and to be told which where it matters."""
    about = {"pattern": "string", "minItems": "array", "items": "array", "maxProperties": "object"}
    for schema in _schemas(SCHEMA):
        assert isinstance(schema.get("type", ""), str)
        assert {schema["type"] for word in schema if word in about} <= {
            about[word] for word in schema if word in about
        }
        if {"minimum", "maximum"} & set(schema):
            assert schema["type"] in ("integer", "number")


def test_what_is_offered_is_taken_by_the_pattern_too() -> None:
    offers = [one["anyOf"] for one in _schemas(SCHEMA) if "enum" in one.get("anyOf", [{}])[0]]
    assert len(offers) == 5
    for offered, by_pattern, *_ in offers:
        assert all(Draft7Validator(by_pattern).is_valid(word) for word in offered["enum"])


def test_its_keys_are_the_models() -> None:
    for level, schema in _levels():
        assert list(schema["properties"]) == list(KEYS[level])
        assert schema["description"] == level.__doc__


def test_every_key_is_described_and_has_examples_that_it_takes() -> None:
    for _, schema in _levels():
        for key, field in schema["properties"].items():
            assert field["description"]
            validator = Draft7Validator({**field, "definitions": SCHEMA["definitions"]})
            given_ones = [*field["examples"], *([field["default"]] if "default" in field else [])]
            assert given_ones
            assert [list(validator.iter_errors(one)) for one in given_ones] == [[]] * len(
                given_ones
            ), key


def test_a_day_that_javascript_made_an_object_of_is_taken() -> None:
    plan = {"title": "x", "segments": [{"title": "y", "duration": "1 h"}], "date": {}}
    assert VALIDATOR.is_valid(plan)
    assert not VALIDATOR.is_valid(plan | {"date": {"year": 2014}})


@each_reading
@pytest.mark.parametrize("path", SHIPPED + CLEAN, ids=lambda path: path.stem)
def test_agendas_without_a_finding_are_taken(path: Path, reading: str) -> None:
    assert complaints(path.read_bytes(), reading) == []


READ = [path for path in WRONG if read(path.read_bytes()).agenda is not None]


@each_reading
@pytest.mark.parametrize("path", READ, ids=lambda path: path.stem)
def test_agendas_that_can_be_run_are_taken(path: Path, reading: str) -> None:
    assert complaints(path.read_bytes(), reading) == []


def _code(path: Path) -> str:
    return path.with_suffix(".expected").read_text().split()[-1]


STRUCTURAL = [path for path in WRONG if "TK2" <= _code(path) < "TK3" and path not in READ]
EVERYWHERE = set(READINGS)
BEYOND_A_SCHEMA = {
    "duplicate-id": EVERYWHERE,
    "duration-too-long": EVERYWHERE,
    "escape-in-quotes": EVERYWHERE,
    "no-such-day": EVERYWHERE,
    "range-backwards": EVERYWHERE,
    # 14 may have been 14.00, which is a time.
    "hour-only": {"YAML 1.1", "YAML 1.2"},
    # 1:30 is 90, 25:00 is 1500, and the keys that `<<` stands for are merged in.
    "ambiguous-duration": {"YAML 1.1"},
    "unreadable-is-not-ignored": {"YAML 1.1"},
    "no-such-time": {"YAML 1.1"},
    "place-after-byte-order-mark": {"YAML 1.1"},
    "place-with-crlf": {"YAML 1.1"},
    "merge-key": {"YAML 1.1"},
}
"""What a schema does not see, by the readings after which it does not."""


@each_reading
@pytest.mark.parametrize("path", STRUCTURAL, ids=lambda path: path.stem)
def test_agendas_that_are_wrong_in_shape_are_not_taken(path: Path, reading: str) -> None:
    taken = complaints(path.read_bytes(), reading) == []
    assert taken is (reading in BEYOND_A_SCHEMA.get(path.stem, ()))


@given(plans)
def test_what_the_reader_takes_the_schema_takes(plan: Plan) -> None:
    content = written(plan)
    assert read(content).agenda is not None, read(content).findings
    for reading in READINGS:
        assert complaints(content, reading) == [], (content.decode(), reading)


@pytest.mark.parametrize("mistake", MISTAKES)
@settings(max_examples=5)
@given(plan=plans)
def test_what_is_wrong_in_shape_both_refuse(plan: Plan, mistake: str) -> None:
    wrong = copy.deepcopy(plan)
    MISTAKES[mistake](wrong)
    content = written(wrong)
    assert read(content).agenda is None, content.decode()
    for reading in READINGS:
        assert complaints(content, reading) != [], (content.decode(), reading)


@given(st.randoms(use_true_random=False))
def test_what_the_reader_takes_of_broken_agendas_the_schema_takes(chance: random.Random) -> None:
    content = chance.choice(MUTATIONS)(chance.choice(SHIPPED + CLEAN).read_bytes(), chance)
    if read(content).agenda is None:
        return
    for reading, as_read in READINGS.items():
        # PyYAML refuses some that are right, such as an anchor that stands twice.
        with suppress(yaml.YAMLError):
            assert VALIDATOR.is_valid(as_read(content)), (content, reading)


def test_the_published_schema_is_the_one_it_prints() -> None:
    published = (ROOT / "agenda.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == SCHEMA, "run: make docs"


def _levels() -> Iterator[tuple[Level, dict[str, Any]]]:
    for level in KEYS:
        yield level, SCHEMA if level is Agenda else SCHEMA["definitions"][level.__name__]


def _schemas(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schema and all schemas in it."""
    yield schema
    inner = [*schema.get("properties", {}).values(), *schema.get("definitions", {}).values()]
    for one in [
        *inner,
        *schema.get("allOf", []),
        *schema.get("anyOf", []),
        *([schema["items"]] if "items" in schema else []),
    ]:
        yield from _schemas(one)
