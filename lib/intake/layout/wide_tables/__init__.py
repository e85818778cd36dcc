"""Wide tables (cross-tabulations), whose headings are values of keys, to rows."""
