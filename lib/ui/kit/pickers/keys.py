"""Keys of pickers that pages link to; each is the parameter in the URL too."""

DIRECTION, INDICATOR, DEPTH = "direction", "indicator", "depth"
"""Keys of the pickers of the page of directions, in the URL as well."""

WHY = "why"
"""Parameter of a link from the list of what needs attention: the kind of matter."""

UPLOAD = "upload"
"""Key of the upload that the history shows, in the URL as well."""

MEMBER, AGREEMENT = "member", "agreement"
"""Keys of the member whose passport is shown and of the agreement marked on it, in the URL."""

EVENT, FUNDING, CURRENCY = "event", "funding", "currency"
"""Keys of the event, of the row of funding that is opened and of the currency, in the URL too."""
