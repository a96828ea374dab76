import Accreditation
import Criteria
import Foundation
import NIOCore

extension SampleStory {
    /// Writes the texts of the papers, has the head approve some, and changes one afterwards.
    func writePapers(_ stage: StoryStage) async throws {
        guard let told = try folder.readIfThere("\(stage.name)-papers", as: StoryPapers.self) else { return }
        let writer = try stage.cast.person(told.writer)
        try await write(told.texts, stage, writer)
        guard let press else { return }
        var approved: [String: PaperVersion] = [:]
        let head = try stage.cast.person(told.head)
        try await withThrowingTaskGroup(of: PaperVersion?.self) { group in
            for approval in told.approvals {
                group.addTask { try await approve(approval, stage, press, as: head) }
            }
            for try await version in group { if let version { approved[version.paper] = version } }
        }
        for scan in told.scans {
            guard let version = approved[scan.paper] else { continue }
            try await add(scan, to: version, stage, writer)
        }
        try await write(told.changes, stage, writer)
    }

    private func write(
        _ papers: [String: [String: String]], _ stage: StoryStage, _ writer: PersonID
    ) async throws {
        let store = PaperStore(database)
        let material = try await store.material(of: stage.dossier, under: stage.used, as: writer)
        let outline = DossierOutline(stage.used.printed, parts: stage.dossier.parts)
        for (paper, texts) in papers.sorted(by: { $0.key < $1.key }) {
            guard let form = stage.used.printed.paper(paper) else {
                throw StoryMistake("\(stage.name): there is no paper \(paper).")
            }
            let known = Set(form.textPlaces(outline).map { PaperPlace.text($0.key) })
            for (name, body) in texts.sorted(by: { $0.key < $1.key }) {
                guard let place = PaperPlace(name), place.isDetail || known.contains(place) else {
                    throw StoryMistake("\(stage.name): \(paper) has no place \(name).")
                }
                try await store.save(
                    body, at: place, of: paper, in: stage.dossier,
                    seen: material.text(at: place, of: paper)?.version ?? 0, by: writer)
            }
        }
    }

    private func approve(
        _ told: StoryPapers.Approval, _ stage: StoryStage, _ press: StoryPress, as head: PersonID
    ) async throws -> PaperVersion? {
        let dossier = try await dossier(stage.dossier.id, as: head)
        guard let form = stage.used.printed.paper(told.paper), let moment = told.moment else {
            throw StoryMistake("\(stage.name): there is no paper \(told.paper) of \(told.at).")
        }
        let store = PaperStore(database, addressBase: press.addressBase)
        let material = try await store.material(of: dossier, under: stage.used, as: head)
        let order = StoryPress.Order(
            form: form, dossier: dossier, used: stage.used, material: material, head: head, reason: told.reason)
        guard let made = try await press.make(order) else { return nil }
        return try await store.approve(made, of: form, in: dossier, under: stage.used, at: moment, as: head)
    }

    private func add(
        _ scan: StoryPapers.Scan, to version: PaperVersion, _ stage: StoryStage, _ person: PersonID
    ) async throws {
        var rest: ByteBuffer? = ByteBuffer(bytes: try folder.bytes(ofScan: scan.seed, story: stage.name))
        _ = try await PaperStore(database).addScan(
            fileName: scan.file, to: version.id, in: stage.dossier, files: files, largest: Int.max, as: person
        ) {
            defer { rest = nil }
            return rest
        }
    }
}

extension PaperPlace {
    /// Whether it stands around the text.
    fileprivate var isDetail: Bool {
        if case .detail = self { true } else { false }
    }
}
