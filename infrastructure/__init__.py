"""Where entries are kept and found again, and where the clock is read."""
