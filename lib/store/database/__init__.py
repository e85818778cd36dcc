"""Opening and reaching the database: engine, PostgreSQL, faults of the surroundings."""
