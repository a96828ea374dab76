import Accreditation
import Criteria

extension ContentReader {
    /// What changed about evidence: what was registered, withdrawn or changed, then what is only linked elsewhere.
    func evidence(_ difference: DossierDifference) -> [DifferenceView.Evidence] {
        let links = links(difference)
        let known = Set(difference.evidence.map(\.code))
        let changed = difference.evidence.map { change in
            let name = (change.after ?? change.before)?.name ?? ""
            return DifferenceView.Evidence(
                piece: .init(pieceCode: change.code, pieceName: name, pieceLink: piece(change.code).pieceLink),
                change: change.words, evidenceNotes: change.notes + (links[change.code] ?? []))
        }
        let moved = links.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map { code, notes in
            DifferenceView.Evidence(piece: piece(code), change: "Gắn vào chỗ khác", evidenceNotes: notes)
        }
        return changed + moved
    }

    /// Where pieces are linked since, and where they are linked no more, by their codes.
    private func links(_ difference: DossierDifference) -> [String: [String]] {
        var links: [String: [String]] = [:]
        for finding in difference.criteria.flatMap(\.findings) {
            let place = pack.shortTitle(of: finding.path)
            for code in finding.addedEvidence { links[code, default: []].append("Gắn thêm vào \(place)") }
            for code in finding.removedEvidence { links[code, default: []].append("Bỏ khỏi \(place)") }
        }
        return links
    }
}

extension EvidenceDifference {
    fileprivate var words: String {
        guard before != nil else { return "Mới đăng ký" }
        guard after != nil else { return "Đã rút" }
        return filesChanged ? "Tệp đã thay đổi" : "Thông tin đã sửa"
    }

    /// What exactly changed about a piece that stood in both contents.
    fileprivate var notes: [String] {
        guard let before, let after else { return [] }
        let fields = [
            ("Tên", before.name, after.name), ("Số", before.number, after.number),
            ("Ngày ban hành", before.issuedOn?.vietnameseDay ?? "", after.issuedOn?.vietnameseDay ?? ""),
            ("Nơi ban hành", before.issuer, after.issuer),
        ]
        let texts = fields.filter { $0.1 != $0.2 }.map { name, old, new in
            "\(name): \(old.isEmpty ? "để trống" : "“\(old)”") → \(new.isEmpty ? "để trống" : "“\(new)”")"
        }
        guard filesChanged else { return texts }
        let (new, gone) = (Set(after.files).subtracting(before.files), Set(before.files).subtracting(after.files))
        return texts + ["Tệp: \(before.files.count) → \(after.files.count) (\(new.count) mới, \(gone.count) bỏ)"]
    }
}
