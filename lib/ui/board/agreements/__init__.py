"""Parts of the page of agreements: terms, kinds, who is bound to whom, the seven criteria."""
