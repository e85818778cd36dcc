"""Indicators of the strategy at a moment: figures, statuses, changes, rows behind them."""
