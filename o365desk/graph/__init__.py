"""The only room that knows Microsoft: sign-in (MSAL), Graph requests, throttling, payloads, errors."""
