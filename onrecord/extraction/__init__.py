"""From a document's text to attributions: the words, the model, decoding, assembly."""
