import Accreditation
import Criteria

extension SampleStory {
    /// Every piece in order, so that it gets the code that the texts cite, with its files.
    func registerEvidence(_ stage: StoryStage) async throws {
        for piece in stage.story.evidence {
            guard let numbering = EvidenceNumbering(criterion: piece.criterion, in: stage.used.pack) else {
                throw StoryMistake("\(stage.name): \(piece.criterion) owns no evidence.")
            }
            let person = try stage.cast.person(piece.registeredBy)
            let registered = try await EvidenceStore(database).register(
                piece.draft, in: stage.dossier, numbering: numbering, as: person)
            try stage.expect(registered.code, piece.key, "the code of \(piece.name)")
            for (index, file) in piece.files.enumerated() {
                try await upload(file, slot: index + 1, of: piece, registered.id, stage)
            }
        }
    }

    private func upload(
        _ file: StoryEvidence.File, slot: Int, of piece: StoryEvidence, _ id: EvidenceID, _ stage: StoryStage
    ) async throws {
        let store = UploadStore(database, files: files)
        for (index, revision) in file.revisions.enumerated() {
            let bytes = try folder.bytes(
                of: file, piece.key, story: stage.name, slot: slot, revision: index + 1)
            _ = try await store.add(
                bytes, fileName: file.name, to: id, slot: index == 0 ? nil : slot, in: stage.dossier,
                as: try stage.cast.person(revision.uploadedBy))
        }
    }
}
