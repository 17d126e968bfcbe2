#!/usr/bin/env bash
# Makes a fresh checkout ready to run: .venv, the locked dependencies, and what Qt needs from the
# system. `make` calls it; it can be run again at any time.
#
#   packaging/bootstrap.sh          everything to run and test
#   packaging/bootstrap.sh shots    also what a real window on a virtual screen needs
#   packaging/bootstrap.sh ime      also an input method that composes Japanese in it
#
# The system's package manager is used only where that needs no password (root, or sudo without
# one). Elsewhere the exact command to type is printed, and what works without it goes on.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

python=${PYTHON:-python3}
in_venv=.venv/bin/python

# What Qt's xcb and offscreen plugins link to, as Debian and Ubuntu call it; the rest of their
# libraries are dependencies of these.
qt_packages=(
    libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1
    libx11-xcb1 libxkbcommon-x11-0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-randr0 libxcb-shape0 libxcb-sync1
    libxcb-xfixes0
)
font_packages=(fonts-noto-cjk) # only when no font on this machine has Japanese
shots_packages=(xvfb xauth xdotool openbox strace)
ime_packages=(ibus ibus-anthy dbus)

main() {
    case "${1:-}" in
        "") set_up ;;
        shots) prepare_for_shots ;;
        ime) prepare_for_ime ;;
        *) sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; return 2 ;;
    esac
}

set_up() {
    require_python
    create_venv
    say "Installing what requirements.lock names (about 100 MB the first time) ..."
    pip_install --require-hashes --requirement requirements.lock
    pip_install --no-deps --no-build-isolation --editable .
    if [ "$(uname -s)" = Linux ]; then
        prepare_qt
        prepare_font
    fi
    say "Ready. Next: make run, or make test"
}

# --- Python ---

require_python() {
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return
    say "chotto-matte needs Python 3.11 or newer, and '$python' is not."
    say "Name another one like this: make setup PYTHON=/usr/bin/python3.12"
    return 1
}

create_venv() {
    if "$in_venv" -m pip --version >/dev/null 2>&1 &&
        [ "$(version_of "$in_venv")" = "$(version_of "$python")" ]; then
        return
    fi
    # Debian's python3 comes without the part that puts pip into a new environment.
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install_packages "Python's venv module" "python$(version_of "$python")-venv" || return 1
    fi
    "$python" -m venv --clear .venv
}

version_of() {
    "$1" -c 'import sys; print(*sys.version_info[:2], sep=".")'
}

pip_install() {
    "$in_venv" -m pip --quiet --quiet --disable-pip-version-check install "$@"
}

# --- Qt and fonts ---

prepare_qt() {
    [ -z "$(missing_libraries)" ] && return
    install_packages "the window (the terminal works without)" "${qt_packages[@]}" || return 0
    if [ -n "$(missing_libraries)" ]; then
        say "Qt still misses: $(missing_libraries)"
    fi
}

# Names of libraries that Qt's modules and window plugins link to and that cannot be found.
missing_libraries() {
    local qt
    qt=$("$in_venv" -c 'import importlib.util as u; print(*u.find_spec("PySide6").submodule_search_locations)')
    ldd "$qt"/Qt{Gui,Widgets,Svg}.abi3.so "$qt"/Qt/plugins/platforms/libq{xcb,offscreen}.so 2>/dev/null |
        sed -n 's/^[[:space:]]*\(.*\) => not found$/\1/p' | sort -u | xargs
}

prepare_font() {
    has_japanese_font && return
    install_packages "Japanese letters" "${font_packages[@]}" || true
}

# Asks Qt itself. Where Qt cannot be loaded there is no window to show letters in.
has_japanese_font() {
    [ -n "$(missing_libraries)" ] && return
    QT_QPA_PLATFORM=offscreen "$in_venv" - <<'PYTHON' 2>/dev/null
import sys
from PySide6.QtGui import QFontDatabase, QGuiApplication

app = QGuiApplication([])
sys.exit(not QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))
PYTHON
}

prepare_for_shots() {
    local program
    for program in xvfb-run xauth xdotool openbox strace; do
        if ! command -v "$program" >/dev/null; then
            install_packages "a virtual screen" "${shots_packages[@]}"
            return
        fi
    done
}

prepare_for_ime() {
    command -v ibus >/dev/null && command -v ibus-daemon >/dev/null &&
        command -v dbus-daemon >/dev/null && [ -x /usr/libexec/ibus-engine-anthy ] && return
    install_packages "an input method for Japanese" "${ime_packages[@]}"
}

# --- the system's packages ---

# install_packages PURPOSE PACKAGE...: installs them, or says what to type and returns 1.
install_packages() {
    local purpose=$1
    shift
    if ! command -v apt-get >/dev/null; then
        say "For $purpose this machine needs the packages that Debian calls: $*"
        return 1
    fi
    local as_root=(env)
    if [ "$(id -u)" != 0 ]; then
        as_root=(sudo -n)
        if ! sudo -n true 2>/dev/null; then
            say_what_to_type "$purpose" "$@"
            return 1
        fi
    fi
    say "Installing for $purpose: $*"
    if ! { "${as_root[@]}" apt-get -qq update &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get -qq install --yes --no-install-recommends "$@" >/dev/null; }; then
        say_what_to_type "$purpose" "$@"
        return 1
    fi
}

say_what_to_type() {
    local purpose=$1
    shift
    say "Needed for $purpose. Please type:"
    say "    sudo apt-get update && sudo apt-get install --yes $*"
}

say() {
    printf '%s\n' "$*" >&2
}

main "$@"
