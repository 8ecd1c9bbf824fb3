"""A Microsoft cloud in a box on loopback: for the first run, the tutorial and the tests.

It plays the Microsoft identity platform and Microsoft Graph v1.0 and shares no code with the rest of the
program, so that it cannot share its mistakes.
"""
