import Glibc

/// A small process that ends PostgreSQL when this one is gone without having done it.
///
/// It waits for the end of a pipe that only we hold and then ends the process it was given, if that is still the one
/// recorded in the data folder.
final class Watchdog: Sendable {
    private let pipe: Int32
    private let child: ChildProcess

    /// - Parameters:
    ///   - signal: INT lets the running transactions be rolled back first, QUIT does not wait.
    ///   - leftovers: folders to remove afterwards.
    init(data: String, process: pid_t, signal: String, leftovers: [String]) throws {
        let script = """
            cd /
            cat >/dev/null
            if [ "$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" != "$2" ]; then exit 0; fi
            kill -"$3" "$2"
            while kill -0 "$2" 2>/dev/null; do sleep 0.05; done
            shift 3
            for folder in "$@"; do rm -rf "$folder"; done
            """
        let ends = try ChildPipe()
        let words = ["-c", script, "sh", data, String(process), signal] + leftovers
        child = try ChildProcess("/bin/sh", words, input: ends.reading, output: nil)
        pipe = ends.takeWriting()
    }

    deinit {
        close(pipe)
        _ = child.wait()
    }
}
