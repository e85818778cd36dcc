"""Charts of agreements: terms, kinds, partners."""
