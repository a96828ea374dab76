public import Accreditation
import Foundation
public import NIOCore

extension FileStore {
    /// Keeps a file of any format and of unknown length.
    ///
    /// - Parameter largest: in bytes.
    /// - Throws: `UploadError.empty`, `.tooLarge`; nothing of a file that is not taken stays.
    public func keep(
        fileName: String, largest: Int, _ next: () async throws -> ByteBuffer?
    ) async throws -> Dispatch.File {
        let id = UploadID()
        let part = try await part(of: id)
        defer { part.release() }
        do {
            var size = 0
            while let piece = try await next() {
                guard size + piece.readableBytes <= largest else { throw UploadError.tooLarge(largest: largest) }
                try await part.write(piece, at: size)
                size += piece.readableBytes
            }
            guard size > 0 else { throw UploadError.empty }
            let kept = try await keep(part)
            return Dispatch.File(name: fileName, hash: kept.hash, size: kept.size)
        } catch {
            try? await discard(id)
            throw error
        }
    }
}
