"""The wheel: one package, whole, and beside anybody else's `logic` and `gui`."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import logic

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def shared_environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of installed packages: ours, and other people's `logic` and `gui`."""
    folder = tmp_path_factory.mktemp("shared environment")
    install = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile")
    run(*install, "--target", str(folder), str(wheel), cwd=folder)
    for name in ("logic", "gui"):
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(
            "raise ImportError('somebody else’s')\n", "utf-8"
        )
    return folder


def run(*arguments: str, cwd: Path) -> str:
    """Run this Python without what the tests' own path would add; return what it printed."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_one_package(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        top = {name.partition("/")[0] for name in archive.namelist()}
    assert top == {"chotto_matte", f"chotto_matte-{logic.__version__}.dist-info"}


def test_the_wheel_is_whole(wheel: Path) -> None:
    """Every file of the source folders is in it, resources and compiled translations too."""
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    source = {
        f"chotto_matte/{path.relative_to(ROOT).as_posix()}"
        for folder in ("logic", "gui", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    assert source - names == set()
    assert "chotto_matte/__main__.py" in names
    assert any(name.startswith("chotto_matte/resources/") for name in names)


def test_it_runs_beside_another_logic_and_gui(shared_environment: Path) -> None:
    """`python -m` puts the shared folder first on the path; ours still comes before it."""
    printed = run("-m", "chotto_matte", "--version", cwd=shared_environment)
    assert logic.__version__ in printed


def test_it_uses_what_lies_in_the_wheel(shared_environment: Path) -> None:
    """Neither the other packages nor this checkout are looked at."""
    program = (
        "import sys; sys.argv = ['chotto-matte', '--version']\n"
        "from chotto_matte.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "import logic; from pathlib import Path; print(Path(logic.__file__).parent.parent)"
    )
    folder = Path(run("-c", program, cwd=shared_environment).splitlines()[-1])
    assert folder == shared_environment / "chotto_matte"
    assert (folder / "resources").is_dir()


def test_importing_it_changes_nothing(shared_environment: Path) -> None:
    program = (
        "import sys; before = list(sys.path)\n"
        "import chotto_matte, chotto_matte.__main__\n"
        "print(sys.path == before and not {'logic', 'gui'} & set(sys.modules))"
    )
    assert run("-c", program, cwd=shared_environment).strip() == "True"
