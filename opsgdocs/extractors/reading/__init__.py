"""What the steps are given: the document cut into passages, the rows of its tables, and what is already known of it.

`context` is what is known before the text is read, `running_text` what there is to read, `block_marks` which marks of
actions stand in it, `raised_rows` which rows of tables are actions of these minutes; `reading` holds them together.
"""

from opsgdocs.extractors.reading.opening import open_outline, open_reading
from opsgdocs.extractors.reading.reading import Reading
from opsgdocs.extractors.reading.running_text import Passage
from opsgdocs.extractors.reading.source import damage_problems, source_of

__all__ = ["Passage", "Reading", "damage_problems", "open_outline", "open_reading", "source_of"]
