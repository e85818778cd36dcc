"""Parts of the frame that every page has around it."""
