import Hummingbird

/// Addresses that need neither session nor database: one line per collection.
func addOpenRoutes(to router: Router<AppContext>, app: App) {
    AssetRoutes(assets: app.assets).add(to: router)
    HealthRoutes().add(to: router)
}

/// The pages: one line per collection, named `<Noun>Routes`.
func addPageRoutes(to router: Router<AppContext>, app: App) {
    StartRoutes(app: app).add(to: router)
    RulePackRoutes(app: app).add(to: router)
    AccountListRoutes(app: app).add(to: router)
    AccountRoutes(app: app).add(to: router)
    BringAccountsRoutes(app: app).add(to: router)
    LeavingRoutes(app: app).add(to: router)
    DeputyRoutes(app: app).add(to: router)
    UnitRoutes(app: app).add(to: router)
    UnitActRoutes(app: app).add(to: router)
    UnitHistoryRoutes(app: app).add(to: router)
    OpeningRoutes(app: app).add(to: router)
    DossierRoutes(app: app).add(to: router)
    ProcedureRoutes(app: app).add(to: router)
    CarriedOverRoutes(app: app).add(to: router)
    MoveRoutes(app: app).add(to: router)
    PackUseRoutes(app: app).add(to: router)
    EffectRoutes(app: app).add(to: router)
    CouncilRoutes(app: app).add(to: router)
    FactsRoutes(app: app).add(to: router)
    FigureRoutes(app: app).add(to: router)
    FigureHistoryRoutes(app: app).add(to: router)
    FigureWorkbookRoutes(app: app).add(to: router)
    TrendRoutes(app: app).add(to: router)
    SheetRoutes(app: app).add(to: router)
    SheetLiveRoutes(app: app).add(to: router)
    ThresholdRoutes(app: app).add(to: router)
    ReasonRoutes(app: app).add(to: router)
    SheetListRoutes(app: app).add(to: router)
    SheetEvidenceRoutes(app: app).add(to: router)
    SheetHistoryRoutes(app: app).add(to: router)
    StandardRoutes(app: app).add(to: router)
    PlanRoutes(app: app).add(to: router)
    PaperRoutes(app: app).add(to: router)
    addSchooldeskRoutes(to: router, app: app)
    PaperFileRoutes(app: app).add(to: router)
    PaperApproveRoutes(app: app).add(to: router)
    ExportRoutes(app: app).add(to: router)
    ListRoutes(app: app).add(to: router)
    addEvidenceRoutes(to: router, app: app)
    addTogetherRoutes(to: router, app: app)
    SessionRoutes(app: app).add(to: router)
    PasswordRoutes(app: app).add(to: router)
    OwnAccountRoutes(app: app).add(to: router)
    SubmissionRoutes(app: app).add(to: router)
    SubmitRoutes(app: app).add(to: router)
    DifferenceRoutes(app: app).add(to: router)
    ResultRoutes(app: app).add(to: router)
    GapRoutes(app: app).add(to: router)
    TrialRoutes(app: app).add(to: router)
    ProofRoutes(app: app).add(to: router)
    EvaluationRoutes(app: app).add(to: router)
    ReviewRoutes(app: app).add(to: router)
    addOfficeRoutes(to: router, app: app)
}

/// What managing bodies look after, and collections of figures.
private func addOfficeRoutes(to router: Router<AppContext>, app: App) {
    SchoolListRoutes(app: app).add(to: router)
    addClockRoutes(to: router, app: app)
    addCollectionRoutes(to: router, app: app)
}

/// Collections of figures, totals and lists from elsewhere.
private func addCollectionRoutes(to router: Router<AppContext>, app: App) {
    addRoutesAboutMany(to: router, app: app)
}

/// Pages about many schools at once, and between units.
private func addRoutesAboutMany(to router: Router<AppContext>, app: App) {
    RoundsRoutes(app: app).add(to: router)
    RoundRoutes(app: app).add(to: router)
    SchoolRoundRoutes(app: app).add(to: router)
    TotalsRoutes(app: app).add(to: router)
    CensusRoutes(app: app).add(to: router)
    GuestRoutes(app: app).add(to: router)
    ExchangeRoutes(app: app).add(to: router)
    FigureListsRoutes(app: app).add(to: router)
    BringListRoutes(app: app).add(to: router)
    SchoolListsRoutes(app: app).add(to: router)
    RegisterRoutes(app: app).add(to: router)
}

/// The register of evidence and its files.
private func addEvidenceRoutes(to router: Router<AppContext>, app: App) {
    EvidenceRoutes(app: app).add(to: router)
    EvidenceFormRoutes(app: app).add(to: router)
    EvidencePieceRoutes(app: app).add(to: router)
    FileRoutes(app: app).add(to: router)
    UploadRoutes(app: app).add(to: router)
    UploadFormRoutes(app: app).add(to: router)
}

/// The work around the sheets: plan, collecting, meetings, making the report public.
private func addSchooldeskRoutes(to router: Router<AppContext>, app: App) {
    ScheduleRoutes(app: app).add(to: router)
    CollectingRoutes(app: app).add(to: router)
    MeetingRoutes(app: app).add(to: router)
    PublicationRoutes(app: app).add(to: router)
    YearDifferenceRoutes(app: app).add(to: router)
}
