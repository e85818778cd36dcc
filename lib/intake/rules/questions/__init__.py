"""Questions about rows that may be right: they are asked, and block nothing once answered."""
