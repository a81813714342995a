# The names of the room, each once; each loads with its module, when it is asked for.
from kamtibmas.reports.batch import press_releases as press_releases
from kamtibmas.reports.field import field_report as field_report
from kamtibmas.reports.recaps import Recap as Recap
from kamtibmas.reports.recaps import recap as recap
from kamtibmas.reports.release import Variants as Variants
from kamtibmas.reports.release import press_release as press_release
from kamtibmas.reports.release import variants as variants
