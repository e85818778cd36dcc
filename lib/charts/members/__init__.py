"""Charts of members: profile, years in the consortium, map."""
