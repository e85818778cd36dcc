"""Charts of the page of a direction: its indicators, one indicator in depth, its reports."""
