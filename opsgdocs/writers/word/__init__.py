"""Document -> Word: what is written looks like the committee's own papers.

write_word(document, "outstanding.docx", template="committee.dotx")
"""

from opsgdocs.writers.word.file import write_word

__all__ = ["write_word"]
