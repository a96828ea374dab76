import Accreditation
import Criteria

/// To whom the paper goes, and who signs it.
enum SignaturesBlock {
    static func write(_ part: PaperPart, to draft: inout PaperDraft) {
        let (details, school) = (draft.context.state.details, draft.context.state.school)
        let own = details.recipients.filter { !$0.isBlankText }
        var recipients: [PaperText] = []
        for line in own.isEmpty ? part.opening : own {
            let bare = line.trimmingEnd(";.")
            recipients.append(own.isEmpty ? draft.filled(bare) : [PaperRun(bare)])
        }
        if !draft.context.form.has(.letterhead), let signed = draft.signedAt() {
            draft.paragraph(signed, style: .plain, alignment: .trailing, keeps: true)
        }
        let post = details.signerPost.isBlankText ? school.headPost : details.signerPost
        let name = details.signerName.isBlankText ? school.headName : details.signerName
        let signer = Signatures.Signer(
            authority: details.authority, post: post.uppercased(),
            name: draft.text(name, bold: true, or: "Chưa có tên người ký.", .details))
        draft.add(.signatures(Signatures(recipients: recipients, signers: [signer])))
    }
}
