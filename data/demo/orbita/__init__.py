"""The demo consortium «Орбита»: fictional members, three school years, every kind of file."""
