"""Reports behind figures: which are due, by their deadlines, their quality, their rows."""
