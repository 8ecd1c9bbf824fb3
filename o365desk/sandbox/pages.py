"""The pages that people see: plain HTML without anything from elsewhere."""

import html
from collections.abc import Mapping

from o365desk.sandbox.answers import Answer


def page(title: str, text: str, status: int = 200, form: Mapping[str, str] | None = None) -> Answer:
    """A page with a heading and a sentence.

    Args:
        title: the heading, shown as text.
        text: the sentence, shown as text.
        status: HTTP status.
        form: `action` and `button`, a field named by `ask`, all others hidden; `submit` sends it at once.
    """
    shown, text = html.escape(title), html.escape(text)
    whole = (
        f"<!doctype html><html lang='en'><meta charset='utf-8'><title>{shown}</title>"
        "<body style='font:16px sans-serif;max-width:40em;margin:4em auto'>"
        f"<h1>{shown}</h1><p>{text}</p>{_form(form) if form else ''}"
        "<p><small>o365desk sandbox</small></p></body></html>"
    )
    return Answer(status, whole.encode(), "text/html; charset=utf-8", {"cache-control": "no-store"})


def _form(form: Mapping[str, str]) -> str:
    shown = {name: html.escape(value) for name, value in form.items()}
    fields = "".join(
        f"<input type='hidden' name='{html.escape(name)}' value='{value}'>"
        for name, value in shown.items()
        if name not in ("action", "button", "ask", "submit")
    )
    if "ask" in shown:
        fields += f"<p><input name='{shown['ask']}' autofocus autocomplete='off'></p>"
    script = "<script>document.forms[0].submit()</script>" if "submit" in shown else ""
    return (
        f"<form method='post' action='{shown['action']}'>{fields}<button>{shown['button']}</button></form>"
        f"{script}"
    )
