"""Small widgets that every view is built from."""
