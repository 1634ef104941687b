"""Answers to questions for a reader: in the terminal, as Markdown and as a page."""
