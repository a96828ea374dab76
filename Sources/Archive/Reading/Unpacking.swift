import CArchive

/// One pass of libarchive over an archive, in the order of the entries' bytes.
///
/// The directory has been checked before; here the content is: every entry must have the size and checksum that the
/// directory names.
final class Unpacking {
    private let archive: OpaquePointer

    init() throws(ArchiveRefusal) {
        guard let archive = archive_read_new() else { throw .unreadable }
        self.archive = archive
        guard archive_read_support_format_zip_seekable(archive) == ARCHIVE_OK else { throw .unreadable }
    }

    deinit { archive_read_free(archive) }

    /// Opens bytes that stay where they are until this object is gone.
    func open(_ bytes: UnsafeRawBufferPointer) throws(ArchiveRefusal) {
        guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
            throw .inconsistent
        }
    }

    /// Opens a file, read in pieces of 64 KiB.
    func open(path: String) throws(ArchiveRefusal) {
        guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else { throw .inconsistent }
    }

    /// Goes to the next entry. A warning only says that a name is no text of the process's own character set; names
    /// are taken from the directory.
    func advance(to entry: DirectoryEntry) throws(ArchiveRefusal) {
        var header: OpaquePointer?
        let status = archive_read_next_header(archive, &header)
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let header else { throw .damaged(name: entry.name) }
        let isSameSize = archive_entry_size_is_set(header) == 0 || Int(archive_entry_size(header)) == entry.size
        guard isSameSize else { throw .damaged(name: entry.name) }
    }

    /// Hands the content of the current entry on, piece by piece.
    func readContent(of entry: DirectoryEntry, _ consume: (UnsafeRawBufferPointer) throws -> Void) throws {
        var done = 0
        while let piece = try nextPiece(of: entry) {
            done += piece.count
            guard done <= entry.size else { throw ArchiveRefusal.damaged(name: entry.name) }
            try consume(piece)
        }
        guard done == entry.size else { throw ArchiveRefusal.damaged(name: entry.name) }
    }

    private func nextPiece(of entry: DirectoryEntry) throws -> UnsafeRawBufferPointer? {
        var start: UnsafeRawPointer?
        var count = 0
        var offset: Int64 = 0
        let status = archive_read_data_block(archive, &start, &count, &offset)
        if status == ARCHIVE_EOF { return nil }
        guard status == ARCHIVE_OK else { throw ArchiveRefusal.damaged(name: entry.name) }
        return UnsafeRawBufferPointer(start: start, count: count)
    }
}
