"""Persons whom a text mentions: by a role, a deed, a list, a clause around one name."""
