"""Checks of a file or workbook against what is known now, with corrections made on a page."""
