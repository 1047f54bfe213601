"""The meetings in their order: which document counts for each (`versions`), and which is meant by a word (`occasions`).

OPSG_29 draft.docx, OPSG_29 final.pdf, OPSG_30.docx   →   (OPSG_29 by its final minutes, OPSG_30)
"""
