/// How the product is called on its pages.
enum Product {
    static let name = "Đánh giá chất lượng trường học"
}
