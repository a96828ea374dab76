import ArgumentParser
import Hummingbird
import Mustache

@main
struct AccreditationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "accreditation")
}
