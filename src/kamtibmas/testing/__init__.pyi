# The strategies by name, each once. They load with Hypothesis, when one of them is asked for.
from kamtibmas.testing.strategies import appeals as appeals
from kamtibmas.testing.strategies import areas as areas
from kamtibmas.testing.strategies import known_topics as known_topics
from kamtibmas.testing.strategies import officers as officers
from kamtibmas.testing.strategies import partners as partners
from kamtibmas.testing.strategies import person_names as person_names
from kamtibmas.testing.strategies import places as places
from kamtibmas.testing.strategies import styles as styles
from kamtibmas.testing.strategies import units as units
from kamtibmas.testing.strategies import visits as visits
from kamtibmas.testing.strategies import whens as whens
