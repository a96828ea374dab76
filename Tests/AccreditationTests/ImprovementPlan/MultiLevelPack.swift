import Accreditation
import Criteria

/// The rules in force as a school with two schooling levels has them, and an empty content of its dossier.
enum MultiLevelPack {
    static let levels = ["lower-secondary", "upper-secondary"]
    static let printed = ComparedPacks.real.first { $0.id == "57-2026-general" }
    static let pack = printed?.laidOut(for: levels)

    static let content = DossierContent(
        pack: "57-2026-general", packHash: "h", schoolYear: "2026-2027", parts: levels, facts: .init(), council: [],
        sheets: [:], evidence: [])
}
