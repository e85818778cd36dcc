"""Other addresses: health, outlines of maps, the calendar, a figure by its code."""
