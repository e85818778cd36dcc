"""The mentoring board: filters, headline, deadlines, charts, a member's card, sheets, programme."""
