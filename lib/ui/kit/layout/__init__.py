"""How parts stand on a page: side by side, folded away, rerun alone, on paper only."""
