import Accreditation
import Foundation

/// The next empty row of an improvement plan, sent after the one before it was filled.
struct SheetPlanAddition: PageContent {
    static let template = "Sheet/addition"

    let isOpen: Bool
    let fresh: [SheetPlanRow]

    static let samples = [
        SheetPlanAddition(
            isOpen: true, fresh: [SheetPlanRow.fresh(dossier: UUID(), code: "c1", clause: "", place: 1)])
    ]
}
