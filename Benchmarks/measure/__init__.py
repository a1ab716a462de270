"""How programs are run, watched and written down."""
