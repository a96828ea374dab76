/// PostgreSQL's programs, applied to one data folder under the right account.
///
/// The data may lie below a folder that the account cannot enter (a project in /root). A descriptor of the data
/// folder is therefore opened before the account is changed, and the programs are given its number as their path.
struct ClusterPrograms: Sendable {
    private static let openedFolder = "/proc/self/fd/9"

    let installation: Installation
    let account: ClusterAccount

    func initialize(_ path: String, durability: PrivateCluster.Durability) throws {
        var options = [
            "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-instructions", "--data-checksums",
        ]
        options +=
            installation.version >= 17
            ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"] : ["--locale=C.UTF-8"]
        if durability == .disposable { options.append("--no-sync") }
        try program("initdb", in: path, options).runSuccessfully(to: "create its data folder")
    }

    func start(_ path: String, settings: [String]) throws {
        let words = settings.map { "-c '\($0)'" }.joined(separator: " ")
        let options = ["start", "-w", "-s", "-t", "300", "-l", "\(Self.openedFolder)/server.log", "-o", words]
        try program("pg_ctl", in: path, options).runSuccessfully(to: "start")
    }

    func stop(_ path: String, mode: String) throws {
        try program("pg_ctl", in: path, ["stop", "-w", "-s", "-t", "60", "-m", mode]).runSuccessfully(to: "stop")
    }

    /// Runs a script as the superuser.
    func psql(_ script: String, conninfo: String) throws {
        let options = ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", conninfo, "-f", "-"]
        try Command("\(installation.programs)/psql", options, input: script).runSuccessfully(to: "create its roles")
    }

    private func program(_ name: String, in path: String, _ options: [String]) -> Command {
        let open = #"exec 9< "$1"; shift; cd /; exec "$@""#
        let words = account.prefix + ["\(installation.programs)/\(name)", "-D", Self.openedFolder] + options
        return Command("/bin/sh", ["-c", open, "sh", path] + words)
    }
}
