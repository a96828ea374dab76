import Foundation
import Glibc

extension PrivateCluster {
    /// The libpq address of the cluster that a server is running in `folder`; nil when none runs there.
    ///
    /// - Throws: ``ClusterError`` when the folder cannot be read.
    public static func addressOfRunning(
        folder path: String, role: Role, database: String = "accreditation"
    ) throws -> String? {
        guard SystemCall.status(of: path) != nil else { return nil }
        let folder = try ClusterFolder(path)
        guard folder.version != nil,
            let text = try? String(contentsOfFile: folder.data + "/postmaster.pid", encoding: .utf8)
        else { return nil }
        // Process, data folder, start time, port, folder of the socket: one to a line.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count > 4, let process = Int32(lines[0].trimmingCharacters(in: .whitespaces)),
            kill(process, 0) == 0 || errno == EPERM
        else { return nil }
        return "host='\(lines[4])' port=\(lines[3]) user='\(role.rawValue)' dbname='\(database)'"
    }
}
