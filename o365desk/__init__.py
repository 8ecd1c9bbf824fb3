"""o365desk: keeps an MSP's documentation in step with Microsoft 365."""

__version__ = "0.1.0"
