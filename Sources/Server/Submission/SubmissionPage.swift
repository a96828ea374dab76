import Accreditation
import Criteria
import Storage

/// One handing in for reading: every sheet with findings, texts, plans and evidence, and the list of evidence.
struct SubmissionPage: PageContent {
    static let template = "Submission/submission"

    let heading: String
    let act: SubmissionRow
    let standing: String
    let resultLink: String
    let changesLink: String
    let contents: [Entry]
    let sheets: [ContentSheet]
    let documents: ContentDocuments
    let evidence: [EvidenceRow]
    let council: [Seat]

    /// A line of the table of contents.
    struct Entry: Sendable {
        let entryLink: String
        let entryTitle: String
        let entryState: StateBadge
    }

    /// A line of the evidence list.
    struct EvidenceRow: Sendable {
        let piece: ContentSheet.Piece
        let number: String
        let issued: String
        let issuer: String
        let hashes: [String]
    }

    struct Seat: Sendable {
        let seatName: String
        let post: String
        let role: String
    }

    static let samples = [
        SubmissionPage(
            heading: "Trường Tiểu học Hạ Vân", act: .sample, standing: "Mức 2", resultLink: "/", changesLink: "/",
            contents: [Entry(entryLink: "#a", entryTitle: "Tiêu chí 1.1", entryState: StateBadge(.met))],
            sheets: ContentSheet.samples, documents: .sample,
            evidence: [
                EvidenceRow(
                    piece: .init(pieceCode: "H1-1.1-01", pieceName: "Kế hoạch", pieceLink: "/"), number: "12/KH",
                    issued: "ngày ban hành", issuer: "Nhà trường", hashes: ["ab12"])
            ], council: [Seat(seatName: "Nguyễn Thị Hiệu", post: "Hiệu trưởng", role: "Chủ tịch")])
    ]
}

extension SubmissionPage {
    init(_ read: ReadContent, _ submission: Submission) {
        let reader = read.reader
        let sheets = reader.sheets
        self.init(
            heading: read.dossier.title,
            act: SubmissionRow(submission, read.used.pack), standing: read.used.pack.title(ofLevel: submission.level),
            resultLink: read.of(.result(read.dossier.id.uuid)).path,
            changesLink: Route.changes(read.dossier.id.uuid).with("tu", String(submission.number)).path,
            contents: sheets.map {
                .init(entryLink: "#" + $0.anchor, entryTitle: $0.sheetTitle, entryState: $0.outcome)
            },
            sheets: sheets, documents: reader.documents,
            evidence: read.content.evidence.map { piece in
                EvidenceRow(
                    piece: reader.piece(piece.code), number: piece.number, issued: piece.issuedOn?.vietnameseDay ?? "",
                    issuer: piece.issuer, hashes: piece.files)
            },
            council: read.content.council.map { seat in
                Seat(
                    seatName: seat.name, post: seat.post,
                    role: CouncilRole(rawValue: seat.role)?.title ?? seat.role)
            })
    }
}

extension String {
    /// An ISO day as pages show it; the text itself where it is none.
    var vietnameseDay: String {
        let parts = split(separator: "-")
        return parts.count == 3 ? "\(parts[2])/\(parts[1])/\(parts[0])" : self
    }
}
