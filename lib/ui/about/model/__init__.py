"""Parts of the page of the consortium's model: its eight steps, on the page and on slides."""
