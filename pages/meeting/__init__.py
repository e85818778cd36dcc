"""Pages of meetings: the agenda and the show of slides."""
