"""Parts that several pages share: session, cache, guard, pickers, tables, charts, names, frame."""
