"""The strategies, a room of the house a module; `kamtibmas.testing` lists them by name."""

import importlib

from kamtibmas.errors import MissingExtraError

try:
    importlib.import_module("hypothesis")
except ImportError:
    package = "hypothesis"
    raise MissingExtraError(package, extra="testing") from None
