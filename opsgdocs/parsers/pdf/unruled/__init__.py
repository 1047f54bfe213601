"""Tables that are not drawn, or whose columns are not: told by how their lines stand, and only where that is sure.

    rows of lines   →   the same, those that make a table as one Grid; and whether there is one that cannot be told

    OPSG 93/01    Write the guide to the portal      DCC         15 Sept 2020
                  and send it to the members                                       (a Grid of two rows)
    OPSG 93/02    Check the guide                   SECAS        22 Sept 2020

`centred` has those with cells in the middle of their rows, `by_gutters` those with three columns or more however they
are aligned, `aligned` those whose entries begin at one edge.
"""
