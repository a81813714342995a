"""`python -m kamtibmas`."""

import sys

from kamtibmas.cli import main

sys.exit(main())
