"""Readings for the eye: in the terminal and as a page. Both show the same things with the same words."""
