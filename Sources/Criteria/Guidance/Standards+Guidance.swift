extension Standards {
    /// What a province says about a pack, which may be an older one than those of the folder.
    ///
    /// A text that was written for another state of the same rules, before or after an amendment, follows by permanent
    /// identifiers; hints that have no place in this pack are named as such.
    public func guidance(for pack: RulePack, in province: String) -> [ProvinceGuidance] {
        overlays.filter { $0.speaks(of: pack) && $0.province?.isSameName(as: province) == true }.compactMap {
            guidance($0, for: pack)
        }
    }

    /// Whether any province says something about a pack.
    public func hasGuidance(for pack: RulePack) -> Bool { overlays.contains { $0.speaks(of: pack) } }

    /// The provinces that say something, each once, by name.
    public var provincesWithGuidance: [String] { Set(overlays.compactMap(\.province)).sorted() }

    /// What one province's text says about a pack; nil for a text of the ministry.
    func guidance(_ text: Amendment, for pack: RulePack) -> ProvinceGuidance? {
        guard let province = text.province else { return nil }
        let base = self.pack(text.base)
        var found = ProvinceGuidance(
            province: province, text: text, hints: [], unplaced: [], deadlines: text.deadlines,
            isForOtherState: base?.hash != pack.hash)
        let lineage = base.map { Lineage(from: $0, to: pack) }
        for hint in text.hints {
            let places = lineage?.successors(of: hint.place) ?? []
            if places.isEmpty { found.unplaced.append(hint) }
            for place in places { found.hints.append(GuidanceHint(place: place, kind: hint.kind, text: hint.text)) }
        }
        return found
    }

    /// Checks a province's text and adds it to its base. Only its own file was read anew, so this takes no second
    /// reading of the base, and what was found in the base is known already; checks of the rules cannot find more.
    func overlay(_ text: Amendment) -> (OverlaidPack?, [Diagnostic]) {
        let found = problems(of: text)
        guard let base = pack(text.base), !found.contains(where: { $0.severity == .error }),
            let guidance = guidance(text, for: base)
        else { return (nil, found) }
        let pack = base.adding(guidance)
        let known = Set(diagnostics)
        let added = pack.problemsOfGuidance().filter { !known.contains($0) }
        let isBroken = added.contains { $0.severity == .error }
        let overlaid = OverlaidPack(province: guidance.province, base: base.id, pack: pack)
        return (isBroken ? nil : overlaid, found + added)
    }
}

extension Amendment {
    /// Whether it was written for a pack or for another state of it.
    fileprivate func speaks(of pack: RulePack) -> Bool { province != nil && RulePack.root(of: base) == pack.root }
}

extension String {
    /// Whether two names are the same but for capitals and space around them.
    fileprivate func isSameName(as other: String) -> Bool {
        func plain(_ name: String) -> [String] { name.lowercased().split(separator: " ").map(String.init) }
        return plain(self) == plain(other)
    }
}
