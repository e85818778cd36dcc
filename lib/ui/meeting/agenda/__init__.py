"""The agenda: meetings, the running order of one, what it lacks, its decisions and its pack."""
