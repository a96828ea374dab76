public import Archive

/// Why an archive is not read as a dossier. Names are those of entries.
public enum DossierFileRefusal: Error, Sendable, Hashable {
    /// It is no sound archive.
    case archive(ArchiveRefusal)
    /// It has no list of what is in it, or one that cannot be read.
    case noList
    /// It was written in a form that this program does not know.
    case version(Int)
    /// It holds what was handed in, not a whole dossier.
    case notWhole
    /// The list names an entry that is not there.
    case missing(String)
    /// An entry does not stand in the list.
    case stranger(String)
    /// An entry does not have the size or SHA-256 that the list names.
    case damaged(String)
    /// Its data are bigger than any dossier's.
    case tooMuchData

    /// What happened and what to do, in Vietnamese.
    public var message: String {
        switch self {
        case .archive(let refusal): refusal.message
        case .noList:
            "Tệp ZIP này không phải hồ sơ do hệ thống xuất ra: không đọc được \(DossierManifest.name). "
                + "Hãy chọn đúng tệp đã tải từ trang Toàn bộ hồ sơ."
        case .version(let number):
            "Tệp được ghi theo phiên bản \(number), chương trình này chỉ đọc được phiên bản "
                + "\(DossierManifest.version). Hãy dùng chương trình mới hơn."
        case .notWhole:
            "Tệp này chỉ chứa nội dung đã nộp, không phải toàn bộ hồ sơ. Hãy dùng tệp do nhà trường xuất."
        case .missing(let name): "Trong tệp thiếu \(name). Hãy tải lại tệp."
        case .stranger(let name): "Trong tệp có \(name) không nằm trong danh mục. Hãy tải lại tệp."
        case .damaged(let name): "\(name) không còn đúng như lúc xuất (sai mã băm). Hãy tải lại tệp."
        case .tooMuchData: "Dữ liệu trong tệp lớn hơn mọi hồ sơ có thể có, nên không đọc."
        }
    }
}

extension ArchiveRefusal {
    /// What happened, in Vietnamese.
    fileprivate var message: String {
        switch self {
        case .empty: "Tệp rỗng. Hãy tải lại tệp."
        case .unreadable: "Không đọc được tệp. Hãy kiểm tra tên tệp và quyền đọc."
        case .noArchive: "Tệp này không phải tệp ZIP."
        case .truncated: "Tệp ZIP bị cụt. Hãy tải lại tệp."
        case .damaged(let name): "\(name) trong tệp ZIP bị hỏng. Hãy tải lại tệp."
        case .unsafeName, .link, .doubled, .overlapping, .encrypted, .severalFiles, .inconsistent, .compression:
            "Tệp ZIP có cấu trúc không an toàn hoặc không nhất quán, nên không đọc."
        case .tooBig, .tooManyEntries, .entryTooBig, .contentTooBig, .ratio:
            "Tệp ZIP vượt giới hạn an toàn khi giải nén, nên không đọc."
        }
    }
}
