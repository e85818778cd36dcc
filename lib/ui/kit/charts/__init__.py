"""Charts and maps on a page: finding, drawing, source line, table, picture."""
