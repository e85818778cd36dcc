"""Pages that explain: method, dictionary of files, model of the consortium."""
