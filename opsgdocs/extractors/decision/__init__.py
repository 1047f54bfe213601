"""The words of decisions: 'The OPSG **AGREED** that …', 'Decision D29/01: …', and who voted for them."""
