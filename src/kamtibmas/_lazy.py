"""Packages whose names load on first use (PEP 562), so that a start costs what it uses."""

import importlib
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["door"]


def door(
    package: str, namespace: dict[str, Any], homes: Mapping[str, str]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """
    `__getattr__` and `__dir__` of a package whose names live in its modules.

    `homes` maps each module to the names that it gives, with spaces between them. A name is kept
    in `namespace` once it was asked for.
    """
    home_of = {name: home for home, names in homes.items() for name in names.split()}

    def getattribute(name: str) -> object:
        home = home_of.get(name)
        if home is None:
            msg = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value: object = getattr(importlib.import_module(f"{package}.{home}"), name)
        namespace[name] = value
        return value

    return getattribute, lambda: sorted(home_of)
