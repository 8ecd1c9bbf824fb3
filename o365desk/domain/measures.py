"""Sizes and ages in words, the same in the window and on the command line."""

from __future__ import annotations

from datetime import timedelta


def format_size(size: int) -> str:
    """A size in bytes for the screen, binary units as Microsoft's portals count: ``1.5 GB``."""
    if size < 1024:
        return f"{max(0, size)} B"
    units = ("KB", "MB", "GB", "TB", "PB")
    power = min(len(units), (size.bit_length() - 1) // 10)
    value = size / 1024**power
    if value >= 1023.95 and power < len(units):  # would read 1024.0
        value, power = value / 1024, power + 1
    return f"{value:.1f}".removesuffix(".0") + f" {units[power - 1]}"


def format_age(age: timedelta) -> str:
    """How old something is, in its largest unit: ``40 min``, ``5 h``, ``3 days``."""
    minutes = max(0, round(age.total_seconds() / 60))
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} days"
