"""Pages of an account: sign in, add the first coordinator, password, open sessions."""
