"""One script per version of the database, oldest first."""
