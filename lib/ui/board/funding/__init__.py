"""Parts of the page of funding: its selection, headline, chart, and the rows behind them."""
