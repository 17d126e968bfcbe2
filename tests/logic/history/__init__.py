"""The history keeps what it acknowledged, and harms no file that is not its own."""
