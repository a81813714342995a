"""What a frozen object works out once and keeps: no part of its value."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

__all__ = ["Keeping", "keep", "kept"]

T = TypeVar("T")


class Keeping:
    """
    A base of models that keep what they have worked out.

    `functools.cached_property` on a slotted class of attrs makes the reading of every attribute
    five times as slow, and other libraries write what it holds; a slot of a base class does not.
    """

    __slots__ = ("_kept",)

    _kept: dict[str, Any]


def keep(obj: Keeping, name: str, value: object) -> None:
    """Keep a value that was worked out on the way under the name of its property."""
    if not hasattr(obj, "_kept"):
        object.__setattr__(obj, "_kept", {})
    obj._kept[name] = value  # noqa: SLF001 - the slot of its own base


class kept(Generic[T]):  # noqa: N801 - used as a decorator, like property
    """A property of a `Keeping` class that is worked out when it is first read."""

    def __init__(self, function: Callable[[Any], T]) -> None:
        self.function = function
        self.name = function.__name__
        self.__doc__ = function.__doc__

    def __get__(self, obj: Any, owner: type[Any] | None = None) -> T:  # noqa: ANN401 - any model
        if obj is None:
            return self  # type: ignore[return-value]  # the descriptor itself, for doctests
        try:
            found: T = obj._kept[self.name]  # noqa: SLF001 - the slot of its own base
        except (AttributeError, KeyError):
            found = self.function(obj)
            keep(obj, self.name, found)
        return found
