"""The steps of a search, a room each: its state, how events change it (total, never refusing), what is decided."""
