"""The judgement, the terminal and the history, tested without a window."""
