"""What leaves the project as a file: tables and templates."""
