"""The passport of one member, and two members side by side; the URL says what of it is open."""
