"""Words about figures, a module a subject: sentences from Fluent patterns, formatted values."""
