"""One file per view; views place widgets and call operations."""
