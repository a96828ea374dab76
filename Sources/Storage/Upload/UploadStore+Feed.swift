public import Accreditation
public import NIOCore
import Postgres

extension UploadStore {
    /// Stores a stream of bytes that begins at an offset; nothing of it is kept in memory.
    ///
    /// What arrived before a broken line stays, so the sender asks for the offset and goes on there.
    ///
    /// - Returns: how many bytes of the upload have arrived.
    /// - Throws: `UploadError.outOfOrder` or `.tooLarge`; `FileStoreError.full` or `.busy`; what the stream throws.
    public func feed<Pieces: AsyncSequence>(
        _ upload: Upload, from offset: Int, _ pieces: Pieces
    ) async throws -> Int where Pieces.Element == ByteBuffer {
        let part = try await files.part(of: upload.id)
        defer { part.release() }
        var progress = UploadProgress(size: upload.progress.size, received: try await part.size())
        var position = offset
        guard progress.step(offset: offset, count: 0) != .missing else {
            throw UploadError.outOfOrder(received: progress.received)
        }
        for try await piece in pieces {
            switch progress.step(offset: position, count: piece.readableBytes) {
            case .missing: throw UploadError.outOfOrder(received: progress.received)
            case .tooLong: throw UploadError.tooLarge(largest: progress.size)
            case .append(let known):
                var fresh = piece
                fresh.moveReaderIndex(forwardBy: known)
                try await part.write(fresh, at: progress.received)
                progress.add(fresh.readableBytes)
            }
            position += piece.readableBytes
        }
        return progress.received
    }

    /// Makes a complete upload a revision: recognises its content, computes its SHA-256, keeps it for good.
    ///
    /// - Throws: `UploadError.incomplete`, or `.refused` for a content that is not allowed, which is thrown away.
    public func finish(_ upload: Upload, in dossier: Dossier, as person: PersonID) async throws -> EvidenceRevision {
        let part = try await files.part(of: upload.id)
        defer { part.release() }
        let received = try await part.size()
        guard received == upload.progress.size else { throw UploadError.incomplete(received: received) }
        let file: NewRevision
        switch try await part.recognise(fileName: upload.fileName) {
        case .refused(let refusal):
            try await cancel(upload, as: person)
            throw UploadError.refused(refusal)
        case .allowed(let type):
            file = NewRevision(try await files.keep(part), fileName: upload.fileName, mediaType: type)
        }
        return try await database.write(as: person) { transaction in
            let ended = try await transaction.execute(
                """
                UPDATE upload SET finished_at = now(), received = size
                WHERE id = \(upload.id) AND finished_at IS NULL
                """)
            guard ended == 1 else { throw StorageError.notFound }
            return try await EvidenceStore.addRevision(
                file, to: upload.evidence, slot: upload.slot, in: dossier, by: person, transaction)
        }
    }

    /// Stores a whole file that is in memory as a revision: for seeds and tests.
    ///
    /// - Throws: as `finish`.
    public func add(
        _ bytes: [UInt8], fileName: String, to evidence: EvidenceID, slot: Int? = nil, in dossier: Dossier,
        as person: PersonID
    ) async throws -> EvidenceRevision {
        guard !bytes.isEmpty else { throw UploadError.empty }
        guard bytes.count <= limits.largest else { throw UploadError.tooLarge(largest: limits.largest) }
        switch try ContentRecognition.recognise(ContentReader(bytes), fileName: fileName) {
        case .refused(let refusal): throw UploadError.refused(refusal)
        case .allowed(let type):
            let file = NewRevision(try await files.keep(bytes), fileName: fileName, mediaType: type)
            return try await EvidenceStore(database).addRevision(
                file, to: evidence, slot: slot, in: dossier, as: person)
        }
    }

    /// Stores a file whose length is not known beforehand, piece by piece, and makes it a revision.
    ///
    /// - Parameter next: the next piece, nil at the end.
    /// - Throws: as `finish`, and `.tooLarge`; nothing of a file that is not taken stays.
    public func receive(
        fileName: String, to evidence: EvidenceID, slot: Int?, in dossier: Dossier, as person: PersonID,
        next: () async throws -> ByteBuffer?
    ) async throws -> EvidenceRevision {
        let id = UploadID()
        let part = try await files.part(of: id)
        defer { part.release() }
        do {
            var size = 0
            while let piece = try await next() {
                guard size + piece.readableBytes <= limits.largest else {
                    throw UploadError.tooLarge(largest: limits.largest)
                }
                try await part.write(piece, at: size)
                size += piece.readableBytes
            }
            switch try await part.recognise(fileName: fileName) {
            case .refused(let refusal): throw UploadError.refused(refusal)
            case .allowed(let type):
                let file = NewRevision(try await files.keep(part), fileName: fileName, mediaType: type)
                return try await EvidenceStore(database).addRevision(
                    file, to: evidence, slot: slot, in: dossier, as: person)
            }
        } catch {
            try await files.discard(id)
            throw error
        }
    }
}
