"""Reads of versioned rows: as of an upload, between two uploads, reports over time."""
