import Accreditation
import Criteria
import Storage

extension EvidencePiecePage {
    init(
        _ piece: EvidencePiece, _ events: [EvidenceEvent], problem: String?, today: Day, largest: Int,
        verification: VerificationView?, _ visit: EvidenceVisit
    ) {
        let (dossier, id) = (visit.dossier.id.uuid, piece.id.uuid)
        let isOpen = visit.mayKeep(piece.criterion)
        let isInUse = piece.withdrawnAt == nil
        code = piece.code
        pieceName = piece.details.name
        let withdrawn = piece.withdrawnAt.map { "Đã rút ngày \(VietnameseTime.day($0))" }
        states = [withdrawn, EvidenceRow.warning(piece.details.validUntil, today)].compactMap { $0 }
        closed = visit.closed
        self.problem = problem
        facts = Self.facts(piece, visit.register)
        editLink = isOpen ? Route.editEvidence(dossier, id).path : nil
        withdrawLink = isOpen && isInUse ? Route.withdrawEvidence(dossier, id).path : nil
        restore =
            isOpen && !isInUse
            ? Restoring(restoreLink: Route.restoreEvidence(dossier, id).path, seenVersion: piece.version) : nil
        let mayAdd = isOpen && isInUse
        files = EvidenceFileView.all(of: piece) { slot in
            mayAdd ? UploadForm(dossier, id, slot: slot, largest: largest) : nil
        }
        adding = mayAdd ? UploadForm(dossier, id, largest: largest) : nil
        self.verification = verification
        uses = piece.uses.map { Use($0, of: piece, visit) }
        linking = visit.mayKeep && isInUse ? Linking(piece, visit) : nil
        citations = piece.citations.map { place in
            Place(
                placeTitle: visit.pack.criterion(place.criterion).map { IndicatorNames.heading($0, in: visit.pack) }
                    ?? place.criterion,
                placeLink: Route.criterion(dossier: dossier, code: place.criterion).path)
        }
        terms = visit.pack.pageTerms
        history = events.compactMap { EvidenceEventView($0, visit.pack) }
    }

    private static func facts(_ piece: EvidencePiece, _ pack: RulePack) -> [Fact] {
        let criterion = pack.criterion(piece.criterion).map { IndicatorNames.heading($0, in: pack) } ?? piece.criterion
        let details = EvidenceDetails.Field.allCases.filter { $0 != .name && !piece.details[$0].isEmpty }.map {
            Fact(factLabel: $0.title, factText: piece.details[$0])
        }
        let registered = "\(piece.registeredBy), \(VietnameseTime.moment(piece.registeredAt))"
        return [Fact(factLabel: "Tiêu chí sở hữu mã", factText: criterion)] + details
            + [Fact(factLabel: "Đăng ký", factText: registered)]
    }
}

extension EvidencePiecePage.Use {
    init(_ use: EvidenceUse, of piece: EvidencePiece, _ visit: EvidenceVisit) {
        let dossier = visit.dossier.id.uuid
        useTitle = IndicatorNames.title(use.path, in: visit.pack)
        useHint = IndicatorNames.hint(use.path, in: visit.pack)
        useBy = "\(use.linkedBy), \(VietnameseTime.day(use.linkedAt))"
        useLink =
            visit.dossier.allows(.readWorkings)
            ? Route.criterion(dossier: dossier, code: use.path.criterion).path : Route.result(dossier).path
        removal =
            visit.mayKeep(use.path.criterion)
            ? .init(removeLink: Route.removeEvidenceUse(dossier, piece.id.uuid).path, usePath: use.path.description)
            : nil
    }
}

extension EvidencePiecePage.Linking {
    /// Nil where nothing is left to choose.
    init?(_ piece: EvidencePiece, _ visit: EvidenceVisit) {
        let used = Set(piece.uses.map(\.path))
        useGroups = visit.pack.rated.filter { visit.mayKeep($0.code) }.compactMap { criterion in
            let choices = IndicatorNames.paths(of: criterion).filter { !used.contains($0) }.map { path in
                EvidencePiecePage.Choice(
                    choice: path.description,
                    choiceTitle: "\(IndicatorNames.title(path, in: visit.pack)): "
                        + IndicatorNames.hint(path, in: visit.pack).prefix(70))
            }
            return choices.isEmpty
                ? nil : .init(groupTitle: IndicatorNames.heading(criterion, in: visit.pack), choices: choices)
        }
        linkAddress = Route.evidenceUses(visit.dossier.id.uuid, piece.id.uuid).path
        if useGroups.isEmpty { return nil }
    }
}

extension EvidenceFileView {
    /// The files of a piece, each with its newest revision first.
    static func all(of piece: EvidencePiece, _ form: (Int) -> UploadForm?) -> [EvidenceFileView] {
        let slots = Dictionary(grouping: piece.revisions, by: \.slot)
        return slots.keys.sorted().compactMap { slot in
            let revisions = (slots[slot] ?? []).sorted { $0.revision > $1.revision }
            return revisions.first.map { EvidenceFileView($0, Array(revisions.dropFirst()), form(slot)) }
        }
    }

    private init(_ newest: EvidenceRevision, _ older: [EvidenceRevision], _ form: UploadForm?) {
        let address = Route.evidenceFile(newest.evidence.uuid, slot: newest.slot, revision: newest.revision)
        let type = MediaType(name: newest.mediaType)
        let show = { (kind: MediaType.Preview) in type?.preview == kind ? address.path : nil }
        anchor = "tep-so-\(newest.slot)"
        fileName = newest.fileName
        fileInfo = "\(type?.title ?? newest.mediaType), \(newest.info)"
        fileHash = newest.hash
        downloadLink = address.with("tai-ve", "1").path
        imageLink = show(.image)
        documentLink = show(.document)
        soundLink = show(.sound)
        filmLink = show(.film)
        earlier = older.map { revision in
            let route = Route.evidenceFile(revision.evidence.uuid, slot: revision.slot, revision: revision.revision)
            return Earlier(
                earlierName: revision.fileName, earlierInfo: revision.info,
                earlierLink: route.with("tai-ve", "1").path)
        }
        revise = form
    }
}

extension EvidenceRevision {
    /// `1,2 MB, bản 2, Lê Thị Mận tải lên lúc …`.
    fileprivate var info: String {
        "\(FileSize.text(size)), bản \(revision), \(uploadedBy) tải lên lúc \(VietnameseTime.moment(uploadedAt))"
    }
}
