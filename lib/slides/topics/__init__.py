"""What slides show: a module for each subject, from its queries to sentences and drawings."""
