"""Parts of the page of events: its selection, headline, charts, and the rows behind them."""
