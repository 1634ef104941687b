"""Gold sets, scorers, floors, and the comparison with other tools. Not part of the installed package."""
