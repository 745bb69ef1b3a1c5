"""Three ways to do what a scenario says and to see what came of it."""
