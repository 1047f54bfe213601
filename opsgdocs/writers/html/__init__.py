"""Document -> one web page that needs nothing else.

write_html(document, "outstanding.html")
"""

from opsgdocs.writers.html.page import write_html

__all__ = ["write_html"]
