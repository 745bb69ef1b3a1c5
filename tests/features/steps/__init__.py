"""The steps of the features, a room per chapter."""
