"""Agreements between members: their terms and states, whom they bind, which are in force."""
