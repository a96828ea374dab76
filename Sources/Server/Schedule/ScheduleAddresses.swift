import Foundation

/// Addresses of the plan of a self-assessment as rows.
extension Route {
    /// Timetable and resources; POST sets the first day of the first week.
    static func schedule(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "lich"] }

    /// POST takes rows over: from the pack's calendar, from last year, or from what was typed into the paper.
    static func scheduleTaking(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "lich", "lay-dong"] }

    /// Adding a row to a list.
    static func newScheduleRow(_ dossier: UUID, list: String) -> Route {
        ["ho-so", .id("dossier", dossier), "lich", "them", .text("list", list)]
    }

    /// Changing a row.
    static func scheduleRow(_ dossier: UUID, _ row: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "lich", "dong", .id("row", row)]
    }

    /// POST deletes a row.
    static func deleteScheduleRow(_ dossier: UUID, _ row: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "lich", "dong", .id("row", row), "xoa"]
    }

    /// What each person has to do, for printing; `nguoi` narrows it to one.
    static func taskSlips(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "lich", "phieu-giao-viec"] }
}
