"""Changes of figures: between two moments, by their causes, by revisions of reports."""
