"""A made-up portal of any size, the same bytes for the same seed, shaped as measured on real portals."""
