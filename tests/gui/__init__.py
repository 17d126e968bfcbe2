"""The window, by the acts of a user."""
