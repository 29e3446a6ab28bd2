# What ./run and ./test ask of the machine. Sourced by both, from the repository's top.

say() { printf '%s\n' "$*"; }

stop() { printf '%s\n' "$*" >&2; exit 1; }

need_dotnet() {
    command -v dotnet >/dev/null || stop "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download and try again."
    dotnet --version >/dev/null 2>&1 || stop "The .NET 10 SDK is missing; only another version of .NET is here. Install it from https://dotnet.microsoft.com/download and try again."
}

need_node() {
    local name
    for name in node npm; do
        command -v "$name" >/dev/null || stop "$name is missing. Install Node.js 20 or newer with npm and try again: the styles and scripts are built with it."
    done
}

has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null

has_package() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

is_here() {
    case $1 in
        chromium) has_chromium ;;
        poppler-utils) command -v pdftotext >/dev/null ;;
        *) has_package "$1" ;;
    esac
}

# Installs Debian packages that are missing where it may; else says so in one line and goes on.
want_packages() {
    local why=$1 missing=() name
    shift
    for name in "$@"; do
        is_here "$name" || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]} ..."
    install_packages "${missing[@]}" || say "Could not install ${missing[*]}: $why To have it, run: apt-get install ${missing[*]}"
}

install_packages() {
    local as=()
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as=(sudo -n)
    fi
    apt_install "$@" || { "${as[@]}" apt-get update -qq >/dev/null 2>&1 && apt_install "$@"; }
}

apt_install() { "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1; }
