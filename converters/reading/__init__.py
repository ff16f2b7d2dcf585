"""Reading: bytes of a file become decoded text with its source's facts."""
