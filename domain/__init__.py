"""The search itself: what can happen, what is refused, what can be asked. No clock, no store, no page."""
