"""Parts of the page of exchange: one selection, its views, and what stands behind them."""
