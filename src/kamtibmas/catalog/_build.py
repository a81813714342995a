"""What happens when a wheel is built: the tables are made ready to read (see `tables`)."""

import pathlib
import runpy
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

__all__ = ["TablesHook"]


class TablesHook(BuildHookInterface[Any]):
    """Builds the tables where the source lies, and takes them into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - Hatch's
        """For a wheel and for an editable install alike."""
        package = pathlib.Path(self.root) / "src" / "kamtibmas"
        # The library cannot be imported here: a build has none of its dependencies.
        build = runpy.run_path(str(package / "catalog" / "tables.py"))["build"]
        written = [path.relative_to(self.root).as_posix() for path in build(package)]
        build_data["artifacts"] += written
