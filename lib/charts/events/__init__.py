"""Charts of events: calendar, organisers."""
