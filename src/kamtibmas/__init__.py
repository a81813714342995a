"""Indonesian police community outreach (*kamtibmas*) as typed, immutable objects."""
