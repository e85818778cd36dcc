"""Tests of the wording of figures."""
