import Hummingbird

/// What the council says to each other, finds out and follows.
func addTogetherRoutes(to router: Router<AppContext>, app: App) {
    DiscussionRoutes(app: app).add(to: router)
    VerificationRoutes(app: app).add(to: router)
    EvidenceHealthRoutes(app: app).add(to: router)
    FollowUpRoutes(app: app).add(to: router)
    MyWorkRoutes(app: app).add(to: router)
    ThreeWayRoutes(app: app).add(to: router)
    RemarkRoutes(app: app).add(to: router)
    PresenceRoutes(app: app).add(to: router)
}
