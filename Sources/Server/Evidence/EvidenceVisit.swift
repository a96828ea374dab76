import Accreditation
import Criteria
import Hummingbird
import Storage

/// What every page of the register needs: who reads, which dossier, under which rules.
struct EvidenceVisit: Sendable {
    let person: PersonID
    let dossier: Dossier
    /// The rules with the codes of the dossier's sheets, which pieces serve.
    let pack: RulePack
    /// The rules by printed codes, under which pieces are registered.
    let register: RulePack

    /// Whether the reader may register pieces and add files.
    var mayKeep: Bool { dossier.allows(.keepEvidence) }

    /// Whether the reader may change what belongs to a criterion.
    func mayKeep(_ criterion: String) -> Bool { mayKeep && dossier.isOpen(criterion) }

    /// Why this reader's own work on evidence is closed, and who changes that; nothing where it is open or there is
    /// none.
    var closed: [ClosedView] {
        Permission.isHeld(.keepEvidence, by: dossier.roles) ? dossier.closed([.keepEvidence], pack.procedure) : []
    }

    /// Criteria that can own a piece now.
    var openCriteria: [Criterion] { register.criteria.filter { mayKeep($0.code) } }

    /// The way from the start page to the register.
    var breadcrumbs: [Breadcrumb] {
        [
            Breadcrumb("\(dossier.schoolName), năm học \(dossier.schoolYear)", .dossier(dossier.id.uuid)),
            Breadcrumb("Minh chứng", .evidenceList(dossier.id.uuid)),
        ]
    }
}

extension App {
    var evidence: EvidenceStore { EvidenceStore(database) }

    /// The dossier of the address as the signed-in person sees it; anything else is "not found".
    func evidenceVisit(_ context: AppContext) async throws -> EvidenceVisit {
        let person = try context.signedIn().id
        let id = DossierID(try context.id("dossier"))
        guard let dossier = try await DossierStore(database).dossier(id, as: person), dossier.allows(.readEvidence)
        else { throw PageError.notFound }
        let rules = try await packs.rules(of: dossier)
        return EvidenceVisit(person: person, dossier: dossier, pack: rules.pack, register: rules.printed)
    }

    /// The same for somebody who keeps evidence in it.
    func evidenceKeeper(_ context: AppContext) async throws -> EvidenceVisit {
        let visit = try await evidenceVisit(context)
        guard visit.mayKeep else {
            guard visit.dossier.roles.isDisjoint(with: Role.school) else {
                throw PageError.evidenceClosed(visit.dossier)
            }
            throw PageError.notFound
        }
        return visit
    }

    /// The piece of the address.
    func evidencePiece(_ visit: EvidenceVisit, _ context: AppContext) async throws -> EvidencePiece {
        try await evidence.piece(
            EvidenceID(try context.id("evidence")), in: visit.dossier, rule: visit.pack.evidenceCode, as: visit.person)
    }
}

extension PageError {
    /// The dossier takes no evidence now.
    static func evidenceClosed(_ dossier: Dossier) -> PageError {
        .refused(
            "Không thay đổi được minh chứng lúc này",
            advice: dossier.state.isEditable
                ? "Chỉ thành viên hội đồng tự đánh giá được đăng ký và sửa minh chứng. "
                    + "Hãy nhờ chủ tịch hội đồng thêm bạn vào hội đồng."
                : "Hồ sơ đang ở tình trạng “\(dossier.state.title)” nên minh chứng chỉ xem được. "
                    + "Khi hồ sơ được trả lại để bổ sung, các tiêu chí được nêu sẽ mở lại.")
    }
}
