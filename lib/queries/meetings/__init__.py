"""Meetings, their decisions, a draft of the next running order, and how ready a meeting is."""
