import Accreditation
import Foundation

/// A form for sending files: partial Evidence/upload.
struct UploadForm: Sendable {
    let formAddress: String
    let beginLink: String
    let slotNumber: Int?
    let inputID: String
    let chooseLabel: String
    let limitNote: String
    let accept: String
    let isMultiple: Bool
    let uploadButton: String
    /// In bytes.
    let largest: Int

    static let sample = UploadForm(UUID(), UUID(), slot: 1, largest: 1024)
}

extension UploadForm {
    /// - Parameter slot: which file gets a new revision; nil for more files.
    init(_ dossier: UUID, _ piece: UUID, slot: Int? = nil, largest: Int) {
        formAddress = Route.evidenceFiles(dossier, piece).path
        beginLink = Route.uploads(dossier, piece).path
        slotNumber = slot
        inputID = "tep-\(slot ?? 0)"
        chooseLabel = slot == nil ? "Thêm tệp" : "Chọn bản mới"
        limitNote =
            "PDF, ảnh, Word, Excel, PowerPoint, phim MP4 hoặc âm thanh MP3; "
            + "mỗi tệp tối đa \(FileSize.text(largest))."
        accept = MediaType.allEndings.joined(separator: ",")
        isMultiple = slot == nil
        uploadButton = slot == nil ? "Tải lên" : "Tải bản mới lên"
        self.largest = largest
    }
}
