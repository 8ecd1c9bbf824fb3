"""Sets o365desk up and runs, tests, checks and bundles it. Needs nothing but Python 3.11 or newer.

    python dev.py run [ARGS...]     the window on the sandbox cloud; with ARGS the program with them
    python dev.py test [ARGS...]    every test, in parallel; ARGS go to pytest
    python dev.py check             format, lint, types, import contracts
    python dev.py lock [--upgrade]  both locks anew from pyproject.toml
    python dev.py bench [ARGS...]   speed and memory
    python dev.py bundle            a folder with the program and its own Python

On Windows say ``py dev.py run``. The first call makes ``.venv`` beside this file and installs from the
hash-pinned lock; later calls see by a stamp that nothing changed and start at once.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
UV_FLAGS = ("--universal", "--generate-hashes", "--no-header", "--no-annotate", "--python-version", "3.11")
WINDOWLESS_FLAGS = frozenset({"--no-window", "--help", "-h", "--version"})
VALUE_FLAGS = ("--data-dir", "--database")
"""What is followed by a value, which is no command."""

# What the loader must find -> the Debian package that brings it. Asked of the loader, not of dpkg: the
# packages have other names elsewhere (libglib2.0-0t64 on newer Debian and Ubuntu).
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
DISPLAY_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth"}
POSTGRES_PACKAGE = "postgresql"

NO_DISPLAY = """\
There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be shown.
Go on with one of:
  xvfb-run -a python3 dev.py run                  the window on a virtual display (Debian: xvfb, xauth)
  QT_QPA_PLATFORM=offscreen python3 dev.py run    the window, drawn in memory only
  python3 dev.py run --help                       the command line, which needs no display"""


class SetupError(Exception):
    """Set-up cannot go on; the text says why and what to do."""


def say(text: str) -> None:
    """Prints a line for the developer at once, before a child process writes its own."""
    print(text, file=sys.stderr, flush=True)


# --- The virtual environment and its locks ---------------------------------------------------------------


def venv_program(venv: Path, name: str) -> Path:
    """The path of a program inside a virtual environment, on this operating system."""
    return venv / "Scripts" / f"{name}.exe" if os.name == "nt" else venv / "bin" / name


def lock_digest(lock: Path) -> str:
    """The SHA-256 of a lock's text, the same whether git wrote it with LF or CRLF."""
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def stamp_of(venv: Path, lock: Path) -> Path:
    """The file that holds the digest of the lock that was installed last."""
    return venv / f"{lock.name}.stamp"


def is_installed(venv: Path, lock: Path) -> bool:
    """Whether ``lock``, as it is now, is what the virtual environment holds."""
    stamp = stamp_of(venv, lock)
    if not (stamp.is_file() and venv_program(venv, "python").is_file()):
        return False
    return stamp.read_text(encoding="ascii").strip() == lock_digest(lock)


def write_stamps(venv: Path, lock: Path) -> None:
    """Notes that ``lock`` was installed. The dev lock holds all of the run lock, so it stamps both."""
    for done in (RUN_LOCK, DEV_LOCK) if lock.name == DEV_LOCK.name else (lock,):
        source = lock.with_name(done.name)
        stamp_of(venv, source).write_text(lock_digest(source) + "\n", encoding="ascii")


def make_venv(venv: Path) -> None:
    """Makes the virtual environment, or makes it anew when its Python or pip does not start.

    Raises:
        SetupError: Python came without ``ensurepip`` or the environment could not be made.
    """
    python = venv_program(venv, "python")
    if python.is_file() and succeeds(python, "-m", "pip", "--version"):
        return
    if importlib.util.find_spec("ensurepip") is None:
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        install_packages([package], "Python's own venv needs it")
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is None:
            raise SetupError(
                f"This Python cannot make a virtual environment: install {package}, then run this again."
            )
    say(f"Making {venv.name} with Python {sys.version.split()[0]} ...")
    if call([sys.executable, "-m", "venv", "--clear", str(venv)]):
        raise SetupError(f"{venv} could not be made; the reason is above.")


def install(venv: Path, lock: Path) -> Path:
    """Brings the virtual environment to the lock and returns its Python; instant if nothing changed.

    Raises:
        SetupError: The lock is missing, or pip failed (a hash differs, no network).
    """
    if not lock.is_file():
        raise SetupError(f"{lock.name} is missing. Make it with: python dev.py lock")
    python = venv_program(venv, "python")
    if is_installed(venv, lock):
        return python
    make_venv(venv)
    for name in (RUN_LOCK.name, DEV_LOCK.name):  # an install that is cut short is done again
        stamp_of(venv, Path(name)).unlink(missing_ok=True)
    say(f"Installing {lock.name} into {venv.name} (takes a minute or two, once) ...")
    # Wheels only: nothing that was downloaded runs code while it is being installed.
    options = [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--quiet",
        "--no-input",
        "--disable-pip-version-check",
    ]
    if call([str(python), "-m", "pip", "install", *options, "-r", str(lock)]):
        raise SetupError(f"{lock.name} could not be installed; the reason is above. Nothing was started.")
    write_stamps(venv, lock)
    return python


# --- Debian packages and the display ---------------------------------------------------------------------


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(*, window: bool, virtual_display: bool = False) -> list[str]:
    """The Debian packages that Qt lacks here; empty on Windows and macOS.

    Args:
        window: Whether a window is wanted on an X display, not only Qt's offscreen drawing.
        virtual_display: Whether Xvfb is wanted too.
    """
    if not sys.platform.startswith("linux"):
        return []
    wanted = QT_LIBRARIES | (WINDOW_LIBRARIES if window else {})
    missing = [package for library, package in wanted.items() if not loads(library)]
    if virtual_display:
        missing += [package for program, package in DISPLAY_PROGRAMS.items() if shutil.which(program) is None]
    return missing


def missing_server() -> list[str]:
    """The Debian package of PostgreSQL's programs, where the tests would not find them."""
    if not sys.platform.startswith("linux") or shutil.which("initdb") is not None:
        return []
    return [] if list(Path("/usr/lib/postgresql").glob("*/bin/initdb")) else [POSTGRES_PACKAGE]


def install_packages(packages: list[str], why: str) -> bool:
    """Installs Debian packages when this runs as root with apt, else names them; returns whether it did."""
    if not packages:
        return True
    names = " ".join(packages)
    say(f"Missing on this machine: {names} ({why}).")
    if shutil.which("apt-get") is None:
        say("Install what your system calls them.")
        return False
    if os.geteuid() != 0:
        say(f"Install them with: sudo apt-get install -y {names}")
        return False
    say("Installing them with apt-get ...")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    call(["apt-get", "update", "-qq"], env)
    return call(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], env) == 0


def has_display() -> bool:
    """Whether a window can be shown, or Qt was told to draw elsewhere."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def wants_window(args: list[str]) -> bool:
    """Whether the program opens its window: no command among the arguments, nor a flag that keeps it away."""
    commands = [
        word
        for before, word in zip(["", *args], args, strict=False)
        if word in WINDOWLESS_FLAGS or not (word.startswith("-") or before in VALUE_FLAGS)
    ]
    return not commands


# --- Running things --------------------------------------------------------------------------------------


def call(command: list[str], env: dict[str, str] | None = None, folder: Path | None = ROOT) -> int:
    """Runs a command to its end; Ctrl+C goes to the command, whose exit code is returned."""
    with subprocess.Popen(command, cwd=folder, env=env) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue


def succeeds(*command: str | Path) -> bool:
    """Whether a command starts and ends with 0; its output is dropped."""
    try:
        done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def become(python: Path, args: list[str]) -> int:
    """Runs the program in the caller's folder (paths among the arguments are relative to it).

    On POSIX this process becomes it, so that signals and the terminal are its own.
    """
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [str(python), "-P", "-m", "o365desk", *args]
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, env)
    return call(command, env, folder=None)


# --- The commands ----------------------------------------------------------------------------------------


def run(args: list[str], venv: Path) -> int:
    """``run``: the window on the sandbox, the same job without a window, or the program with ``args``."""
    python = install(venv, RUN_LOCK)
    program_args = args or ["--sandbox"]
    if wants_window(program_args):
        if not has_display():
            say(NO_DISPLAY)
            if args:
                return 1
            say("\nThe first run on the command line instead (run --sandbox --no-window):\n")
            return become(python, ["--sandbox", "--no-window"])
        drawn_in_memory = os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}
        if not install_packages(missing_packages(window=not drawn_in_memory), "Qt needs them for a window"):
            say("Starting all the same.")
    return become(python, program_args)


def offscreen() -> dict[str, str]:
    """The environment for tests: on Linux windows are drawn in memory unless the caller chose otherwise."""
    return ({"QT_QPA_PLATFORM": "offscreen"} if sys.platform.startswith("linux") else {}) | os.environ


def test(args: list[str], venv: Path) -> int:
    """``test``: pytest with all cores; ``args`` go to pytest."""
    python = install(venv, DEV_LOCK)
    if not install_packages(missing_packages(window=True, virtual_display=True), "the tests open windows"):
        say("The tests that need them will fail.")
    # Only its programs are used: the tests start a server of their own and remove it.
    if not install_packages(missing_server(), "tests run on PostgreSQL, too"):
        say("Those are skipped, or fail where CI=true.")
    workers = [] if any(arg.startswith(("-n", "--pdb", "--numprocesses")) for arg in args) else ["-n", "auto"]
    marks = [] if "-m" in args else ["-m", "not bench"]
    pytest = [str(python), "-m", "pytest", *workers, *marks]
    if args:
        return call([*pytest, *args], offscreen())
    # The window's tests in processes of their own: what hundreds of others leave behind is not under them.
    others = call([*pytest, "tests", "--ignore=tests/ui", "--ignore=tests/stories"], offscreen())
    window = call([*pytest, "tests/ui"], offscreen())
    return stories(python, pytest) or window or others


def stories(python: Path, pytest: list[str]) -> int:
    """The stories, in a real window on a virtual display where there is one; they share it, one by one."""
    display = shutil.which("xvfb-run")
    if display is None and sys.platform.startswith("linux") and os.environ.get("CI") == "true":
        say("The stories need a real window here: install xvfb.")
        return 1
    if display is None or "QT_QPA_PLATFORM" in os.environ:
        return call([*pytest, "tests/stories"], offscreen())
    say("The stories, in a real window on a virtual display.")
    one_by_one = [str(python), "-m", "pytest", "-n", "0", "tests/stories"]
    return call([display, "-a", *one_by_one], {**os.environ, "QT_QPA_PLATFORM": "xcb"})


def bench(args: list[str], venv: Path) -> int:
    """``bench``: the measurements, one after the other so that they do not disturb each other."""
    python = install(venv, DEV_LOCK)
    install_packages(missing_packages(window=False), "Qt needs them")
    return call(
        [str(python), "-m", "pytest", "-s", "-m", "bench", "-p", "no:xdist", "tests/bench", *args],
        offscreen(),
    )


def check(args: list[str], venv: Path) -> int:
    """``check``: all of format, lint, types and import contracts, then the verdict."""
    if args:
        raise SetupError("check takes no arguments.")
    python = str(install(venv, DEV_LOCK))
    steps = [
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "mypy"],
        [python, "-m", "mypy", "--strict", "dev.py"],
        [str(venv_program(venv, "lint-imports"))],
    ]
    failed = []
    for step in steps:
        name = " ".join(part for part in (Path(step[0]).stem, *step[1:]) if part not in {"python", "-m"})
        say(f"--- {name}")
        if call(step):
            failed.append(name)
    say("--- check: " + ("failed: " + "; ".join(failed) if failed else "all clean"))
    return 1 if failed else 0


def lock_faults(text: str) -> list[str]:
    """What must not be in a lock: hosts, paths of a machine, a package without a hash."""
    faults = [
        line for line in text.splitlines() if "://" in line or line.lstrip().startswith(("-", "/", "."))
    ]
    faults = [line for line in faults if not re.fullmatch(r"\s+--hash=sha256:[0-9a-f]{64}(?: \\)?", line)]
    entries = re.split(r"\n(?=\S)", text.strip())
    return faults + [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry]


def lock(args: list[str], venv: Path) -> int:
    """``lock``: resolves pyproject.toml for every system and Python; versions stay unless ``--upgrade``."""
    make_venv(venv)
    python = str(venv_program(venv, "python"))
    if not succeeds(python, "-m", "uv", "--version") and call(
        [python, "-m", "pip", "install", "--quiet", "uv"]
    ):
        raise SetupError("uv could not be installed; the reason is above.")
    # Additional package sources of this machine must not decide what everybody installs.
    extra = {"UV_INDEX", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS", "UV_CONSTRAINT", "UV_OVERRIDE"}
    env = {name: value for name, value in os.environ.items() if name not in extra}
    resolve = [
        python,
        "-m",
        "uv",
        "pip",
        "compile",
        "--no-config",
        "--quiet",
        *UV_FLAGS,
        "pyproject.toml",
        *args,
    ]
    for target, more in ((RUN_LOCK, []), (DEV_LOCK, ["--group", "dev", "--constraints", str(RUN_LOCK)])):
        draft = target.with_name(target.name + ".new")
        if target.exists():
            shutil.copyfile(target, draft)  # uv keeps the versions that it finds in its output file
        try:
            if call([*resolve, *more, "--output-file", str(draft)], env):
                raise SetupError(f"{target.name} could not be made; the old one is untouched.")
            faults = lock_faults(draft.read_text(encoding="utf-8"))
            if faults:
                raise SetupError(f"{target.name} was not replaced, it would hold: " + "; ".join(faults[:5]))
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
        say(f"{target.name} is made.")
    return 0


def bundle(args: list[str], venv: Path) -> int:
    """``bundle``: the program with its own Python in ``dist/o365desk``; ``args`` go to PyInstaller."""
    python = install(venv, DEV_LOCK)
    install_packages(missing_packages(window=True), "the bundle takes them from this machine")
    return call([str(python), "-m", "PyInstaller", "build.spec", "--noconfirm", *args])


def main(argv: list[str]) -> int:
    """Carries out one command and returns the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        say(f"o365desk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        say("Start dev.py with a newer one: python3.11 dev.py run (Windows: py -3.11 dev.py run)")
        return 1
    commands = {"run": run, "test": test, "check": check, "lock": lock, "bench": bench, "bundle": bundle}
    if not argv or argv[0] not in commands:
        known = bool(argv) and argv[0] in {"-h", "--help", "help"}
        unknown = "" if known or not argv else f"Unknown command: {shlex.quote(argv[0])}\n"
        say(unknown + str(__doc__).strip())
        return 0 if known else 2
    try:
        return commands[argv[0]](argv[1:], ROOT / ".venv")
    except SetupError as error:
        say(f"dev.py: {error}")
        return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
