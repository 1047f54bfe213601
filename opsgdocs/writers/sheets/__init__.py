"""Sheets of cells (`sheet`), as CSV or as a spreadsheet (`workbook`); no text becomes a formula.

Sheet("Actions", columns, rows)   →   actions.xlsx
"""
