class Failure(Exception):
    """A part could not be measured, and why; other parts still may be."""
