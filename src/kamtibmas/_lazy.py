"""
Packages whose names load on first use (PEP 562), so that a start costs what it uses.

A room whose `__init__` takes its own modules is a ring for threads: one thread holds the room and
waits for a module, another holds the module and waits for its room. A door takes none.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

__all__ = ["door", "opened"]

_LINE = re.compile(r"^from (\S+) import (\w+) as \2$", re.MULTILINE)


def door(package: str) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """
    `__getattr__`, `__dir__` and `__all__` of a package whose names its `__init__.pyi` lists.

    A line of the list is `from room import Name as Name`. A name is kept in the package once it
    was asked for. Where a module of the room bears a listed name (`topics`), the name is the listed
    one, whoever imported the module first.
    """
    listed = (pkgutil.get_data(package, "__init__.pyi") or b"").decode()
    home_of = {found[2]: found[1] for found in _LINE.finditer(listed)}

    class Door(ModuleType):
        def __setattr__(self, name: str, value: object) -> None:
            if not (name in home_of and isinstance(value, ModuleType)):
                super().__setattr__(name, value)

    sys.modules[package].__class__ = Door

    def getattribute(name: str) -> object:
        home = home_of.get(name)
        if home is None:
            msg = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value: object = getattr(importlib.import_module(home), name)
        setattr(sys.modules[package], name, value)
        return value

    return getattribute, lambda: sorted(home_of), list(home_of)


def opened(room: str) -> None:
    """
    Tell of a room that has just been imported, where somebody waits for its classes.

    That is Hypothesis, once it has loaded `testing.plugin`; nothing is imported for it.
    """
    waiting = sys.modules.get("kamtibmas.testing.plugin")
    if waiting is not None:
        waiting.register(room)
