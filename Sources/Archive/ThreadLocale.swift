import CArchive

/// The locale in which libarchive reads and writes names.
enum ThreadLocale {
    /// Runs libarchive with names in UTF-8 on this thread.
    static func utf8<Value>(_ work: () throws -> Value) rethrows -> Value {
        let former = carchive_use_utf8()
        defer { carchive_restore_locale(former) }
        return try work()
    }
}
