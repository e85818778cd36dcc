"""What a word alone tells: names, surnames, roles and deeds, and the grammar of Russian."""
