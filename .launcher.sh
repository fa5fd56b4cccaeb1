# Shared by ./lectern and ./mvnw: finds a JDK of at least this release. Sets JAVA_HOME.
wanted=25

# JAVA_VERSION="25.0.1" -> 25. Every JDK has this file; asking the JDK itself would take a fifth of a second each.
release_of() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
    on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$on_path" ]; then
        on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$candidate/bin/java" ] && [ -x "$candidate/bin/javac" ]; then
            release=$(release_of "$candidate")
            if [ "${release:-0}" -ge "$wanted" ] 2>/dev/null; then
                JAVA_HOME=$candidate
                export JAVA_HOME
                return 0
            fi
        fi
    done
    echo "Lectern needs a JDK $wanted or newer and found none in JAVA_HOME, on PATH or in the usual folders." >&2
    echo "Install one (for example Temurin $wanted), or set JAVA_HOME to where it is." >&2
    return 1
}
