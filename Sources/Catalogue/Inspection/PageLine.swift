/// Words together with the page on which they stand, so that a proof names the right one.
struct PageLine: Sendable {
  let text: String
  let page: InspectedPage
}
