import Foundation

/// Where the real rule packs lie.
public enum StandardsFolder {
    /// The folder `Standards` of this checkout.
    public static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Standards").path
}
