"""What fields take: the door of the models, the values behind it, the converters they share."""

from kamtibmas._fields.converters import *  # noqa: F403 - one room in several parts
from kamtibmas._fields.door import *  # noqa: F403
from kamtibmas._fields.keeping import *  # noqa: F403
from kamtibmas._fields.readings import *  # noqa: F403
from kamtibmas._fields.tidying import *  # noqa: F403
from kamtibmas._fields.values import *  # noqa: F403
from kamtibmas.errors.suggesting import *  # noqa: F403
