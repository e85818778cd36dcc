"""What every request passes: headers, errors, gate, limits, messages, document."""
