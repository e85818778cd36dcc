"""Headers of tables: where they start, which column each cell means, units in them."""
