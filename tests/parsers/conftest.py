"""What the tests of the parsers share."""

import pytest


@pytest.fixture(scope="session")
def unicode_font():
    """The name of a font with the whole of Unicode's signs that minutes use."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    for path in (
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/TTF/DejaVuSans.ttf",
        "DejaVuSans.ttf",
    ):
        try:
            pdfmetrics.registerFont(TTFont("Wide", path))
        except TTFError:
            continue
        return "Wide"
    pytest.skip("no font with the signs in question is installed")
