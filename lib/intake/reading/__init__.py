"""Bytes of a file to a grid of text: encoding, delimiter, workbook sheets, limits."""
