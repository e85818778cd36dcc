"""Problems of a file in words, in groups by cause, and marked in the file itself."""
