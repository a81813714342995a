"""
Indonesian police community outreach (*kamtibmas*) as typed, immutable objects and as text.

What a user reaches for first stands here; the rooms hold the rest. The names are listed once, in
`__init__.pyi`, and load on first use, so that importing the library costs next to nothing.
"""

from kamtibmas._lazy import door

__getattr__, __dir__, __all__ = door(__name__)
