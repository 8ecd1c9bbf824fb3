"""Table models: frozen records in, cells out."""
