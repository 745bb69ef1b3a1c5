"""The app over HTTP, on a real file."""
