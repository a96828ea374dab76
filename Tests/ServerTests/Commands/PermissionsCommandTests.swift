import Accreditation
import Testing

@Suite("accreditation permissions")
struct PermissionsCommandTests {
    @Test func printsTheTableOfTheReadme() throws {
        let run = try CommandRun(["permissions", "--markdown"])
        #expect(run.status == 0)
        #expect(run.output == Permission.markdown + "\n")
    }

    @Test func printsEachPermissionOnALine() throws {
        let run = try CommandRun(["permissions"])
        #expect(run.output.split(separator: "\n").count == Permission.all.count)
    }
}
