import Accreditation
import Documents
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Postgres
import Storage
import TestSupport
import Testing
import Workbook

@testable import Server

@Suite("Figures out and in by a workbook")
struct FigureWorkbookPageTests {
    @Test func downloadIsAWorkbookThatComesBack() async throws {
        try await FigureWorkbookServer.with { server in
            let page = try await server.visitor.get(.figureWorkbook(server.dossier.id.uuid))
            #expect(page.text.contains("Tải biểu Excel") && page.text.contains("Xem trước"))
            let file = try await server.visitor.get(.figureWorkbookFile(server.dossier.id.uuid))
            #expect(file.headers[.contentDisposition]?.contains("attachment") == true)
            let reading = try server.workbook.read([UInt8](file.body.readableBytesView))
            #expect(reading.problems.isEmpty && reading.values.values.allSatisfy(\.isEmpty))
        }
    }

    @Test func nothingCountsBeforeItIsAcceptedAndTwiceChangesNothing() async throws {
        try await FigureWorkbookServer.with { server in
            let bytes = try server.filled([server.place("grade-1"): "4", server.place("grade-2"): "5"])
            let preview = try await server.preview(bytes)
            #expect(preview.text.contains("2 ô sẽ thay đổi") && preview.text.contains("Khối lớp 1"))
            #expect(preview.text.contains("Bảng 1 · H5"))
            #expect(try await server.stored().isEmpty)
            #expect(try await server.accept(preview).status == .seeOther)
            let expected = [server.place("grade-1"): "4", server.place("grade-2"): "5"]
            #expect(try await server.stored() == expected)
            #expect(try await server.visitor.get(preview.link).status == .notFound)
            let again = try await server.preview(bytes)
            #expect(again.text.contains("không làm thay đổi ô nào"))
        }
    }

    @Test func bothValuesOfAConflictAreShownAndOneIsChosen() async throws {
        try await FigureWorkbookServer.with { server in
            let place = server.place("grade-1")
            let store = FigureStore(server.world.database)
            _ = try await store.save(
                [FigureChange(place, "8", seen: 0)], in: server.dossier, by: server.world.people.member)
            let preview = try await server.preview(try server.filled([place: "4"]))
            #expect(preview.text.contains("Cả hai bên cùng sửa") && preview.text.contains("Trong hệ thống\">8<br>"))
            #expect(try await server.accept(preview).status == .seeOther)
            #expect(try await server.stored() == [place: "8"])
            let again = try await server.preview(try server.filled([place: "4"]))
            _ = try await store.save(
                [FigureChange(place, "9", seen: 1)], in: server.dossier, by: server.world.people.member)
            #expect(try await server.accept(again, [("lay-tu-tep", "\(place)")]).status == .conflict)
            let last = (link: again.link, text: try await server.visitor.get(again.link).text)
            #expect(try await server.accept(last, [("lay-tu-tep", "\(place)")]).status == .seeOther)
            #expect(try await server.stored() == [place: "4"])
        }
    }

    @Test func otherFilesAreRefusedWithAReason() async throws {
        try await FigureWorkbookServer.with { server in
            let foreign = FigureWorkbook(
                server.workbook.form, school: UnitID(), schoolName: "Trường Lạ", pack: server.workbook.pack,
                packHash: server.workbook.packHash)
            let figures = SchoolFigures(foreign.form, typed: [:])
            let refused = try await server.send(try foreign.written(figures, stored: [:]).xlsx())
            #expect(refused.status == .unprocessableContent && refused.text.contains("của trường khác (Trường Lạ)"))
            let paper = try await server.send(Array("%PDF-1.7".utf8))
            #expect(paper.status == .unprocessableContent && paper.text.contains("tệp PDF"))
            #expect(try await server.send([], name: "").status == .unprocessableContent)
            let large = try await server.send([UInt8](repeating: 0x50, count: 6 << 20))
            #expect(large.status == .contentTooLarge)
        }
    }

    @Test func filesAreTheirSendersAndWaitADay() async throws {
        try await FigureWorkbookServer.with { server in
            let preview = try await server.preview(try server.filled([server.place("grade-1"): "4"]))
            let secretary = try await server.visitor.acting(as: server.world.people.secretary)
            #expect(try await secretary.get(preview.link).status == .notFound)
            let store = FigureImportStore(server.world.database)
            #expect(try await store.tidy() == 0)
            try await server.world.owner.execute("UPDATE figure_import SET sent_at = now() - interval '25 hours'")
            #expect(try await store.tidy() == 1)
            #expect(try await server.visitor.get(preview.link).status == .notFound)
        }
    }
}
