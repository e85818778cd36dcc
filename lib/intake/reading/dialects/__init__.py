"""CSV and other delimited text to a grid: dialect, records, lines that break the dialect."""
