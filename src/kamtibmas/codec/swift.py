"""
Readers compiled for each class: as strict as the one with paths, but without a word of why.

They take what is right and stop at the first thing that is not; `careful` then reads the document
again and tells every error. Types that the door of a model checks itself are not checked here too.
"""

import datetime as dt
import functools
from collections.abc import Callable
from typing import Any

from kamtibmas._fields import (
    MAX_ENTRIES,
    NOTHING,
    as_it_is,
    door_of,
    plain,
    settle,
    unchecked,
)
from kamtibmas.catalog import Catalog
from kamtibmas.codec.shapes import Form, Shape, fields_of

__all__ = ["Load", "Wrong", "loader"]

Load = Callable[[Any, list[int]], Any]
"""A reader of parsed JSON; it notes the number of keys of every object that it reads."""


_Make = Callable[[dict[str, Any], list[int]], Any]


class Wrong(Exception):  # noqa: N818 - never leaves the room: the careful reader makes errors of it
    """Something in the document is not right."""


def _date(data: Any, _: list[int]) -> dt.date:  # noqa: ANN401 - JSON
    # The interpreter reads 20250812 and 2025-W33-2 as well; JSON has one form.
    if type(data) is not str or len(data) != len("YYYY-MM-DD") or (data[4], data[7]) != ("-", "-"):
        raise Wrong
    return dt.date.fromisoformat(data)


def _time(data: Any, _: list[int]) -> dt.time:  # noqa: ANN401 - JSON
    if type(data) is not str or len(data) != len("HH:MM") or data[2] != ":":
        raise Wrong
    return dt.time.fromisoformat(data)


def _moment(data: Any, _: list[int]) -> dt.datetime:  # noqa: ANN401 - JSON
    if type(data) is not str or not _is_moment(data):
        raise Wrong
    return dt.datetime.fromisoformat(data)


def _is_moment(data: str) -> bool:
    """`2024-02-08T09:00:00+07:00`, perhaps with six digits of a second."""
    marks = (data[4:5], data[7:8], data[10:11], data[13:14], data[16:17], data[-3:-2])
    return (
        data.isascii()
        and marks == ("-", "-", "T", ":", ":", ":")
        and data[-6:-5] in {"+", "-"}
        and (len(data) == 25 or (len(data) == 32 and data[19] == "."))  # noqa: PLR2004 - both forms
    )


_PLAIN: dict[Any, Load] = {dt.date: _date, dt.time: _time, dt.datetime: _moment}


def _typed(cls: type[Any]) -> Load:
    """What holds the type of a JSON value where no door does."""
    types = frozenset({int, float} if cls is float else {cls})

    def load(data: Any, _: list[int]) -> Any:  # noqa: ANN401 - JSON
        if type(data) not in types:
            raise Wrong
        return data

    return load


def _member(shape: Shape) -> Load:
    members = shape.members

    def load(data: Any, _: list[int]) -> Any:  # noqa: ANN401 - JSON
        return members[data]

    return load


def _open(shape: Shape, catalog: Catalog) -> Load:
    known = shape.cls.written(catalog)

    def load(data: Any, _: list[int]) -> Any:  # noqa: ANN401 - JSON
        return known[data]

    return load


def _scalar(shape: Shape, catalog: Catalog) -> Load:
    make = _maker(shape.cls, frozenset({shape.cls.scalar}), catalog)

    def load(data: Any, _: list[int]) -> Any:  # noqa: ANN401 - JSON
        return make({shape.cls.scalar: data}, [])

    return load


def _list(shape: Shape, catalog: Catalog, *, doorless: bool) -> Load:
    entry = _load(shape.entry, catalog, doorless=doorless) if shape.entry else None

    def load(data: Any, keys: list[int]) -> Any:  # noqa: ANN401 - JSON
        if type(data) is not list or len(data) > MAX_ENTRIES:
            raise Wrong
        return tuple(data) if entry is None else tuple([entry(item, keys) for item in data])

    return load


def _load(shape: Shape, catalog: Catalog, *, doorless: bool = False) -> Load | None:
    """The reader of one shape; None where the door checks the JSON value itself."""
    if shape.form is Form.PLAIN:
        return _PLAIN.get(shape.cls) or (_typed(shape.cls) if doorless else None)
    if shape.form is Form.MEMBER:
        return _member(shape)
    if shape.form is Form.OPEN:
        return _open(shape, catalog)
    if shape.form is Form.SCALAR:
        return _scalar(shape, catalog)
    if shape.form is Form.LIST:
        return _list(shape, catalog, doorless=doorless)
    return loader(shape.cls, catalog)


# Compiling takes fifty times as long as making an object: more kinds of objects than this are made
# by one maker for all of them.
MAX_MAKERS = 256


@functools.lru_cache(maxsize=512)
def loader(cls: Any, catalog: Catalog) -> Load:  # noqa: ANN401 - any class of the models
    """The reader of the objects of a class; compiled when it is first asked for."""
    # By the keys of an object: most objects of a class have the keys of another one.
    makers: dict[tuple[str, ...], _Make] = {}
    general: list[_Make] = []

    def load(data: Any, keys: list[int]) -> Any:  # noqa: ANN401 - JSON
        if type(data) is not dict:
            raise Wrong
        names = tuple(data)
        make = makers.get(names)
        if make is None and len(makers) < MAX_MAKERS:
            make = makers[names] = _maker(cls, frozenset(names), catalog)
        elif make is None:
            general[:] = general or [_general(cls, catalog)]
            make = general[0]
        return make(data, keys)

    return load


def _general(cls: type[Any], catalog: Catalog) -> _Make:
    """
    What makes an object from data with any keys, field by field.

    A class with something beside the door, or without one, has its constructor run.
    """
    fields, passes = fields_of(cls), plain(cls)
    doorless = {one.name for one in door_of(cls).fields if one.read is as_it_is or not passes}
    loads = {
        name: _load(field.shape, catalog, doorless=name in doorless)
        for name, field in fields.items()
    }
    needed = {name for name, field in fields.items() if field.required}

    def make(data: Any, keys: list[int]) -> Any:  # noqa: ANN401 - JSON
        keys.append(len(data))
        read = {}
        for name, item in data.items():
            load = loads[name]
            read[name] = load(item, keys) if load else item
        if not passes:
            return cls(**read)
        made = unchecked(cls, read)
        if not read.keys() >= needed or settle(made, [], catalog=catalog):
            raise Wrong
        return made

    return make


def _maker(cls: type[Any], names: frozenset[str], catalog: Catalog) -> _Make:
    """
    What makes an object from data with these keys, a line of code a field.

    A loop over the fields takes half as long again.
    """
    shapes = fields_of(cls)
    if not shapes.keys() >= names:
        raise Wrong
    if not plain(cls):
        return _general(cls, catalog)
    used: dict[str, Any] = {"new": object.__new__, "cls": cls, "Wrong": Wrong}
    lines = ["def make(data, keys):", f"    keys.append({len(names)})", "    obj = new(cls)"]
    last = []
    for index, field in enumerate(door_of(cls).fields):
        used[f"put{index}"], used[f"read{index}"] = field.put, field.read
        item = f"data[{field.name!r}]"
        if field.name in names:
            shape = shapes[field.name].shape
            doorless = field.read is as_it_is
            load = used[f"load{index}"] = _load(shape, catalog, doorless=doorless)
            item = item if load is None else f"load{index}({item}, keys)"
            # A value of a set is one or is none: there is nothing more to read in it.
            known = doorless or shape.form in {Form.MEMBER, Form.OPEN}
            lines.append(f"    put{index}(obj, {item if known else f'read{index}({item})'})")
        elif field.same:
            used[f"read{index}"] = field.same
            last.append(f"    put{index}(obj, read{index}(obj))")
        elif field.default is not NOTHING:
            used[f"read{index}"] = field.default
            lines.append(f"    put{index}(obj, read{index})")
        else:
            raise Wrong
    for index, (_, rule) in enumerate(door_of(cls).rules):
        used[f"rule{index}"] = rule
        last.append(f"    if rule{index}(obj): raise Wrong")
    # The code holds the names of fields of a class and nothing of the document.
    exec("\n".join([*lines, *last, "    return obj"]), used)  # noqa: S102
    make: _Make = used["make"]
    return make
