"""Training of the reader's model. Not part of the installed package; the only code that imports torch."""
