extension ReviewRemark {
    /// The same with the code that its sheet has after moves to other packs; empty where there is none any more.
    ///
    /// - Parameter moves: from the pack of the remark to the present one, in their order.
    public func followed(along moves: [AnswerPlaces]) -> ReviewRemark {
        var copy = self
        copy.criterion = Review.followed(criterion, along: moves)
        return copy
    }
}
