import Accreditation
import Archive
import Documents
import Storage
import Synchronization

/// How far an archive is, told from the thread that writes to those that report.
final class ExportProgress: Sendable {
    private let state = Mutex((done: 0, isStopped: false))

    var done: Int { state.withLock { $0.done } }

    /// - Throws: `CancellationError` after ``stop()``.
    func add(_ bytes: Int) throws {
        try state.withLock { state in
            if state.isStopped { throw CancellationError() }
            state.done += bytes
        }
    }

    /// Lets the writing end at its next piece.
    func stop() { state.withLock { $0.isStopped = true } }
}

/// Writes one archive into the file store; every call waits for the disk.
struct ExportMaking: Sendable {
    let layout: ExportLayout
    /// The files of the layout, opened.
    let open: [String: StoredFile]
    let store: FileStore
    let progress: ExportProgress

    /// Bytes before compression, which the progress counts.
    var total: Int { layout.entries.reduce(0) { $0 + $1.content.size } }

    /// - Throws: `FileStoreError.full`; ``DamagedFile``; `CancellationError`. Nothing is left behind then.
    func run() throws -> KeptFile {
        let intake = FileIntake(store)
        do {
            try intake.begin()
            let writer = try DossierFileWriter(layout.manifest, each: progress.add, sink: intake.write)
            for entry in layout.entries { try write(entry, to: writer) }
            try writer.finish()
            return try intake.finish()
        } catch {
            intake.undo()
            throw error
        }
    }

    private func write(_ entry: ExportLayout.Entry, to writer: DossierFileWriter) throws {
        switch entry.content {
        case .bytes(let bytes): try writer.add(entry.name, bytes)
        case .packed(let bytes): try writer.add(entry.name, bytes, method: .stored)
        case .file(let file):
            guard let opened = open[file.hash] else { throw DamagedFile(name: entry.name) }
            do {
                try writer.add(entry.name, size: file.size, expecting: file.hash, pieces: opened.readWaiting)
            } catch FileStoreError.damaged {
                throw DamagedFile(name: entry.name)
            }
        }
    }
}
