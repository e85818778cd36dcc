"""What uploading and undoing share."""
