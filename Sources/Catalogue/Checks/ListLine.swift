/// One entry of a list: its title, and the blocks in which its date or number may stand.
struct ListLine: Sendable {
  let title: String
  var blocks: [Int]
}
