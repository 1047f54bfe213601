"""Actions raised here: what stands beneath and behind them, what is printed twice, what is ticked."""
