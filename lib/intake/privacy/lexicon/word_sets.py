"""How lists of words are written: as texts, which are read and mended more easily than tuples."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text that blanks part."""
    return frozenset(text.split())
