"""Exchange of resources: the ledger, sums by any columns, flows, measures, needs and offers."""
