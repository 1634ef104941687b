"""Speed, memory and growth, measured side by side in one run. Not part of the installed package or of the tests."""
