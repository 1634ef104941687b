"""What the program's exit codes mean; docs/commands.md lists them for users."""

ALL_READ = 0
FAILED = 1
"""Nothing could be read, or the result could not be written."""
USAGE = 2
"""Wrong usage; click's own code."""
SOME_SKIPPED = 3
STOPPED = 130
"""Stopped with Ctrl-C: 128 + SIGINT, as shells count it."""
PIPE_CLOSED = 141
"""Whoever read the output stopped: 128 + SIGPIPE."""
