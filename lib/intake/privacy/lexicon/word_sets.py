"""Word lists are written as texts, which are easier to read and edit than tuples."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text that blanks part."""
    return frozenset(text.split())
