# The names of the room, each once; each loads with its module, when it is asked for.
from kamtibmas.writers._flow import SAMPLE_STAMP as SAMPLE_STAMP
from kamtibmas.writers.html import write_html as write_html
from kamtibmas.writers.json import write_json as write_json
from kamtibmas.writers.markdown import write_markdown as write_markdown
from kamtibmas.writers.telegram import write_telegram as write_telegram
from kamtibmas.writers.text import write_text as write_text
from kamtibmas.writers.whatsapp import write_whatsapp as write_whatsapp
