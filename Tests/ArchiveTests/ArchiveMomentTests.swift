import Archive
import Testing

@Suite struct ArchiveMomentTests {
    @Test func firstDayOfTheFormat() {
        #expect(ArchiveMoment.first.seconds == 10 * 365 * 86_400 + 2 * 86_400)
    }
}
