"""Charts of support of schools: risk profiles, road map."""
