import CArchive

/// Writes a ZIP archive entry by entry in bounded memory.
///
/// The bytes depend on the names, the contents and their order only: entries carry no time (the format's first day),
/// no account and the same rights. Names are UTF-8; entries and archives may be larger than 4 GB.
///
///     let writer = try ZipWriter { bytes in try handle.write(contentsOf: bytes) }
///     try writer.add("manifest.json", manifest)
///     try writer.add("evidence/H1-1-01.pdf", file: path, method: .stored)
///     try writer.finish()
///
/// For a sink that waits (an HTTP answer), collect the bytes in the closure and send them between `begin`, `write` and
/// `end`. A writer that goes away before `finish` leaves an archive that readers refuse.
public final class ZipWriter {
    /// How the content of an entry is stored.
    public enum Method: Sendable, Hashable {
        /// As it is: for pictures, PDF and office files, which are compressed already.
        case stored
        case deflated
    }

    private let archive: OpaquePointer
    private let sink: ZipSink
    private var names: Set<String> = []
    private var current: (name: String, size: Int, written: Int)?
    private var isFinished = false

    /// - Parameter sink: takes the archive's bytes in order; they are valid during the call only. What it throws is
    ///   thrown by the call that wrote.
    /// - Throws: ``ZipWritingError``.
    public init(sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws {
        guard let archive = archive_write_new() else { throw ZipWritingError.library("no memory") }
        self.archive = archive
        self.sink = ZipSink(sink)
        archive_write_set_format_zip(archive)
        archive_write_set_bytes_per_block(archive, 65_536)
        archive_write_set_bytes_in_last_block(archive, 1)
        try ThreadLocale.utf8 {
            try check(archive_write_set_options(archive, "zip:hdrcharset=UTF-8,zip:compression-level=6"))
            let data = Unmanaged.passUnretained(self.sink).toOpaque()
            try check(archive_write_open2(archive, data, nil, zipSinkWrites, nil, nil))
        }
    }

    deinit {
        if !isFinished { archive_write_fail(archive) }
        archive_write_free(archive)
    }

    /// Begins an entry.
    /// - Parameter size: how many bytes will be written before `end`.
    public func begin(_ name: String, size: Int, method: Method = .deflated) throws {
        guard current == nil, !isFinished else { throw ZipWritingError.order("An entry begins inside another one.") }
        guard ZipName.isFit(name), names.insert(name).inserted else { throw ZipWritingError.name(name) }
        switch method {
        case .stored: try check(archive_write_zip_set_compression_store(archive))
        case .deflated: try check(archive_write_zip_set_compression_deflate(archive))
        }
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_size(entry, Int64(size))
        try ThreadLocale.utf8 {
            archive_entry_set_pathname(entry, name)
            try check(archive_write_header(archive, entry))
        }
        current = (name, size, 0)
    }

    /// Writes the next bytes of the entry.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        guard let entry = current else { throw ZipWritingError.order("Bytes were written outside an entry.") }
        guard entry.written + bytes.count <= entry.size else {
            throw ZipWritingError.size(
                name: entry.name, announced: entry.size, written: entry.written + bytes.count)
        }
        guard !bytes.isEmpty else { return }
        let count = ThreadLocale.utf8 { archive_write_data(archive, bytes.baseAddress, bytes.count) }
        guard count == bytes.count else { throw problem() }
        current?.written += count
    }

    /// Ends the entry; refuses one that is shorter than announced.
    public func end() throws {
        guard let entry = current else { throw ZipWritingError.order("No entry has begun.") }
        guard entry.written == entry.size else {
            throw ZipWritingError.size(name: entry.name, announced: entry.size, written: entry.written)
        }
        try ThreadLocale.utf8 { try check(archive_write_finish_entry(archive)) }
        current = nil
    }

    /// Writes the list of entries, which ends the archive.
    public func finish() throws {
        guard current == nil, !isFinished else { throw ZipWritingError.order("The archive cannot end here.") }
        try ThreadLocale.utf8 { try check(archive_write_close(archive)) }
        isFinished = true
    }

    private func check(_ code: Int32) throws {
        if code != ARCHIVE_OK { throw problem() }
    }

    private func problem() -> any Error {
        sink.failure ?? ZipWritingError.library(archive_error_string(archive).map { String(cString: $0) } ?? "unknown")
    }
}
