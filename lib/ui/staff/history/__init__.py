"""The history of uploads: the list, one upload and its undo, revisions of an indicator."""
