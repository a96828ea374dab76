import Criteria
import Documents
import Foundation
import Logging
import Storage

extension StoryPress {
    /// Makes the papers of the story as the pages do; where no PDF can be made they stay unapproved.
    static func printing(_ settings: Settings, _ files: FileStore, _ logger: Logger) -> StoryPress {
        let printer = PDFPrinter(folder: settings.dataFolder + "/printing")
        return StoryPress(addressBase: settings.publicAddress) { order in
            let visit = PaperVisit(
                person: order.head, dossier: order.dossier, used: order.used, form: order.form)
            let made = try MadeNow(visit, order.material, isApproved: true)
            let pdf: [UInt8]
            do {
                pdf = try await printer.pdf(html: made.html())
            } catch let error as PrintError {
                logger.warning(
                    "A paper of the sample story stays unapproved",
                    metadata: ["paper": "\(order.form.id)", "error": "\(error)"])
                return nil
            }
            return MadePaper(
                docx: try await files.keep(try made.docx()), pdf: try await files.keep(pdf), sourceHash: made.hash,
                gaps: made.composed.missing.map(\.sentence), reason: order.reason)
        }
    }
}
