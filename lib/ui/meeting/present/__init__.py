"""Parts of the presentation: the choice of slides, the full screen, its keys, its clock."""
