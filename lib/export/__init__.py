"""Files for download: spreadsheets of data and templates of upload kinds."""
