"""The upload page: a file is chosen, read, its problems are listed and mended, it is applied."""
