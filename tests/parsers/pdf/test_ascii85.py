"""Streams in printable signs: what they stand for, and what stands for nothing."""

from base64 import a85encode

import pytest

from opsgdocs.parsers.pdf.file.ascii85 import decode_ascii85

WORDS = b"ACTION 24/02: the DCC to review the plan.\xff\x00\x80"


class TestSigns:
    """`decode_ascii85` gives back the bytes that were encoded."""

    @pytest.mark.parametrize("length", range(len(WORDS) + 1))
    def it_reads_any_number_of_bytes(self, length):
        assert decode_ascii85(a85encode(WORDS[:length])) == WORDS[:length]

    def it_passes_over_line_ends_and_blanks(self):
        assert decode_ascii85(b"\n " + a85encode(WORDS, wrapcol=10) + b"\r\n") == WORDS

    def it_knows_the_short_form_of_four_zeros(self):
        zeros = WORDS[:8] + bytes(8) + WORDS[8:16]
        encoded = a85encode(zeros)
        assert encoded.count(b"z") == 2
        assert decode_ascii85(encoded) == zeros

    @pytest.mark.parametrize(
        "signs", [b"87cUR\x7f", b"{{{{{", b"87zcU", b"uuuuu"], ids=["no sign", "no sign", "z within", "too large"]
    )
    def it_refuses_what_stands_for_nothing(self, signs):
        with pytest.raises(ValueError, match="a "):
            decode_ascii85(signs)
