/// What can go wrong with files on disk.
public enum FileStoreError: Error, Sendable, Equatable {
    /// The disk has no room left; what was written before stays.
    case full
    /// Somebody else is writing the same upload just now.
    case busy
    /// There is no file with this SHA-256.
    case missing(String)
    /// The file's bytes no longer have its SHA-256.
    case damaged(String)
    /// Another failure of the system.
    case failed(action: String, path: String, reason: String)
}
