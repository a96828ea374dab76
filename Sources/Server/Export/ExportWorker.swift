import Accreditation
import Archive
import Documents
import Foundation
import Logging
import NIOPosix
import ServiceLifecycle
import Storage

/// Makes the archives that people asked for, one at a time on each server.
struct ExportWorker: Sendable {
    let app: App
    let queue: ExportQueue

    init(_ app: App) {
        self.app = app
        queue = ExportQueue(app.database)
    }

    /// Makes archives until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                if try await workOnce() { continue }
            } catch {
                app.logger.warning("could not look for archives to make", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: .milliseconds(500))
        }
    }

    /// Makes the archive that has waited the longest; false where there is none.
    func workOnce() async throws -> Bool {
        guard let claim = try await queue.claim() else { return false }
        do {
            let file = try await make(claim)
            try await queue.finish(claim, with: file)
        } catch is CancellationError {
            // The server stops, or another one has taken over.
        } catch {
            app.logger.warning("could not make an archive", metadata: ["error": "\(error)"])
            try await queue.fail(claim, ExportWorker.sentence(error))
        }
        return true
    }

    private func make(_ claim: ExportQueue.Claim) async throws -> KeptFile {
        guard let dossier = try await app.dossiers.dossier(claim.dossier, as: claim.person) else {
            throw StorageError.notFound
        }
        let used = try await app.rules(of: dossier)
        let record = try await app.exports.record(of: dossier, under: used, as: claim.person)
        // What was handed in is read under the pack of that day, also when the dossier has moved to another since.
        let rules =
            record.content.packHash == dossier.packHash
            ? used : try await app.packs.pack(hash: record.content.packHash).laidOut(for: record.content.parts)
        let layout = try ExportLayout(record, rules, for: claim.person)
        let making = ExportMaking(
            layout: layout, open: try await open(layout), store: app.files, progress: ExportProgress())
        let total = making.total
        return try await withThrowingTaskGroup(of: KeptFile?.self) { group in
            group.addTask {
                try await withTaskCancellationHandler {
                    try await NIOThreadPool.singleton.runIfActive { try making.run() }
                } onCancel: {
                    making.progress.stop()
                }
            }
            group.addTask {
                while try await queue.report(claim, done: making.progress.done, total: total) {
                    try await Task.sleep(for: .milliseconds(500))
                }
                throw CancellationError()
            }
            defer { group.cancelAll() }
            while let file = try await group.next() {
                if let file { return file }
            }
            throw CancellationError()
        }
    }

    /// The store's files of a layout; one that is gone is named by what it is, not by its hash.
    private func open(_ layout: ExportLayout) async throws -> [String: StoredFile] {
        var open: [String: StoredFile] = [:]
        for entry in layout.entries {
            guard case .file(let file) = entry.content, open[file.hash] == nil else { continue }
            do {
                let found = try await app.files.open(file.hash)
                guard found.size == file.size else { throw FileStoreError.damaged(file.hash) }
                open[file.hash] = found
            } catch is FileStoreError {
                throw DamagedFile(name: entry.name)
            }
        }
        return open
    }

    /// What went wrong, for whoever asked.
    private static func sentence(_ error: any Error) -> String {
        switch error {
        case let damaged as DamagedFile:
            "Tệp “\(damaged.name)” không còn trên máy chủ hoặc đã hỏng, nên không tạo được tệp ZIP đủ và đúng. "
                + "Hãy báo người quản trị hệ thống khôi phục tệp này từ bản sao lưu."
        case FileStoreError.full:
            "Máy chủ không còn đủ chỗ trống trên đĩa. Hãy báo người quản trị hệ thống, rồi tạo lại."
        case StorageError.notFound, StorageError.refused:
            "Bạn không còn quyền tải hồ sơ này, hoặc hồ sơ chưa được nộp lần nào."
        default: "Không tạo được tệp ZIP. Hãy thử lại; nếu vẫn lỗi, báo người quản trị hệ thống."
        }
    }
}

/// Makes archives as long as the server runs.
struct ExportService: Service {
    let worker: ExportWorker

    func run() async throws { await cancelWhenGracefulShutdown { await worker.run() } }
}
