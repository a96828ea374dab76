import Accreditation
import Storage

extension OpinionPage.OpinionForm {
    init(_ values: FormValues, version: Int) {
        opinionVersion = version
        proposal = values.choice(
            "de-nghi", "Đề nghị", options: AppraisalProposal.allCases.map { ($0.rawValue, $0.title) })
        strengths = values.field("uu-diem", "Ưu điểm")
        lacks = values.field("han-che", "Hạn chế, nội dung cần bổ sung")
        advice = values.field("kien-nghi", "Kiến nghị với nhà trường và các cấp")
    }
}

extension OpinionDraft {
    /// The draft as the form's fields have it.
    var fields: [String: String] {
        [
            "de-nghi": proposal?.rawValue ?? "", "uu-diem": strengths, "han-che": lacks, "kien-nghi": advice,
        ]
    }

    /// What was typed.
    init(_ form: Form) {
        self.init(
            proposal: AppraisalProposal(rawValue: form["de-nghi"]), strengths: form.raw("uu-diem"),
            lacks: form.raw("han-che"), advice: form.raw("kien-nghi"), version: Int(form["phien-ban"]) ?? 0)
    }
}
