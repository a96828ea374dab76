import Accreditation
import Criteria
import Storage

extension EvidenceFormPage {
    /// The form for a new piece.
    static func registering(_ values: FormValues, chosen: [String], _ visit: EvidenceVisit) -> EvidenceFormPage {
        let pack = visit.register
        let criterion = values.choice(
            EvidenceFields.criterion, "Tiêu chí sở hữu mã",
            options: [("", "Chọn tiêu chí")]
                + visit.openCriteria.map { ($0.code, IndicatorNames.heading($0, in: pack)) },
            hint: "Tiêu chí dùng minh chứng này lần đầu. Mã lấy theo tiêu chí này và không đổi về sau.",
            isRequired: true)
        let box = values.field(EvidenceFields.box, "Hộp số", hint: "Để trống để lấy theo số của tiêu chuẩn.")
        return EvidenceFormPage(
            values, heading: "Đăng ký minh chứng",
            lead: "Mã được cấp tự động khi đăng ký. Tệp được thêm ở bước sau.",
            link: Route.newEvidence(visit.dossier.id.uuid).path,
            cancelLink: Route.evidenceList(visit.dossier.id.uuid).path, button: "Đăng ký và lấy mã",
            criterion: criterion, box: pack.evidenceCode.hasBox ? box : nil,
            indicators: groups(chosen: Set(chosen), first: values[EvidenceFields.criterion], visit),
            terms: pack.pageTerms)
    }

    /// The form for a changed description.
    static func editing(
        _ values: FormValues, _ piece: EvidencePiece, version: Int, theirs: Theirs? = nil, _ visit: EvidenceVisit
    ) -> EvidenceFormPage {
        let dossier = visit.dossier.id.uuid
        return EvidenceFormPage(
            values, heading: "Sửa minh chứng \(piece.code)",
            lead: "Mã giữ nguyên; tệp và \(visit.pack.pageTerms.rated) sửa ở trang minh chứng.",
            link: Route.editEvidence(dossier, piece.id.uuid).path,
            cancelLink: Route.evidence(dossier, piece.id.uuid).path, button: "Lưu", version: String(version),
            theirs: theirs, terms: visit.pack.pageTerms)
    }

    private static func groups(chosen: Set<String>, first: String, _ visit: EvidenceVisit) -> [IndicatorGroup] {
        visit.pack.rated.filter { visit.mayKeep($0.code) }.map { criterion in
            let options = IndicatorNames.paths(of: criterion).map { path in
                IndicatorOption(
                    id: "chi-bao-\(path)", value: path.description, label: IndicatorNames.short(path).capitalizedFirst,
                    hintText: IndicatorNames.hint(path, in: visit.pack), isSelected: chosen.contains(path.description))
            }
            return IndicatorGroup(
                groupHeading: IndicatorNames.heading(criterion, in: visit.pack),
                isOpen: criterion.printedCode == first || options.contains(where: \.isSelected), options: options)
        }
    }
}
