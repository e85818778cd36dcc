"""The monitoring dashboard of an education consortium, from uploaded files to drawn charts."""
