"""What the program does: connect, sync, match, overlay, export. No Qt, no SQLAlchemy, no requests."""
