"""What we talk about: frozen values and pure functions. No I/O, no Qt, no SQLAlchemy, no requests."""
