import Accreditation
import Criteria
import Storage

extension DraftItemView.Said {
    /// Nil where nothing was said.
    init?(_ item: DraftItem, _ dossier: Dossier) {
        guard let stance = item.stance else { return nil }
        self.stance = stance.title
        objectedPlaces = item.objected.map(\.place).joined(separator: "; ")
        saidReasons = item.reasons
        codes = item.evidence.map {
            LinkView(label: $0, link: Route.evidenceList(dossier.id.uuid).with("tim", $0).path)
        }
        hasCodes = !codes.isEmpty
    }
}

extension DraftItemView.Writing {
    init(
        _ fields: DraftFields, _ unmet: [IndicatorPath], _ kept: KeptDraftItem?, _ values: FormValues,
        _ typed: FormValues
    ) {
        let isTyped = typed.typed(fields.reasons) != nil
        stanceChoice = values.choice(
            fields.stance, "Ý kiến của nhà trường", options: DraftItem.Stance.allCases.map { ($0.rawValue, $0.title) })
        boxes = unmet.map { path in
            let name = fields.objected(path)
            return DraftItemView.Box(
                box: name, boxLabel: path.place,
                isChecked: isTyped ? typed.typed(name) != nil : kept?.item.objected.contains(path) ?? false)
        }
        hasBoxes = !boxes.isEmpty
        reasonsField = values.field(fields.reasons, "Lý do", hint: "Bắt buộc nếu không nhất trí.")
        codesField = values.field(
            fields.evidence, "Mã minh chứng", hint: "Các mã trong hồ sơ, cách nhau bằng dấu chấm phẩy.")
        versionName = fields.version
        version = kept?.version ?? 0
    }
}
