"""Pages for those who write: uploads, history, due reports, settings, accounts, access log."""
