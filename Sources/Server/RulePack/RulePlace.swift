import Criteria

/// Where a pack is read: under its identifier while the folder of rules holds these very files, else under its hash, as
/// dossiers that were opened before keep it; and beside the guidance of which province.
struct RulePlace: Sendable {
    /// The identifier or the hash.
    let name: String
    /// The province that somebody chose who belongs to none; nil for nobody's choice.
    var province: String?

    /// The page of the pack.
    var pack: Route { .rulePack(name).with("tinh", province) }

    /// The page of one criterion.
    func criterion(_ code: String) -> Route { .ruleCriterion(pack: name, code: code).with("tinh", province) }
}

extension RuleLibrary {
    /// Where a pack is read, whether the folder still holds it or not.
    func place(of pack: RulePack, beside province: String? = nil) -> RulePlace {
        RulePlace(name: holds(pack) ? pack.id : pack.hash, province: province)
    }

    /// Whether the folder of rules holds these very files.
    func holds(_ pack: RulePack) -> Bool { self.pack(pack.id)?.hash == pack.hash }
}
