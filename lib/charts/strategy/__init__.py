"""Charts of the strategy: overview, directions, one indicator and its reports."""
