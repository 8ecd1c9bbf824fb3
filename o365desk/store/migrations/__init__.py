"""Migrations of the database; ``versions`` holds one script per version."""
