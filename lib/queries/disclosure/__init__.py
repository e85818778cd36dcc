"""What which reader may see: suppression of small numbers, visibility of risk data of schools."""
