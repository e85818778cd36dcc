"""Charts of the exchange of resources between members."""
