/// How the product is called on its pages.
enum Product {
    static let name = "Kiểm định chất lượng trường học"
}
