"""Pages of those who report and of the coordinator."""
