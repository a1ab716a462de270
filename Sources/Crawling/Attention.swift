import AuditModel
import WebAddress

/// Where the crawl looks next: what is still unproved, and which kinds of pages have been looked at enough. Promises
/// fade, so that an address is judged anew when its turn comes and not before; only where a kind of pages has turned out
/// fertile, those of its addresses that wait are judged anew at once.
struct Attention: Sendable {
  /// A kind of page.
  struct Template: Sendable {
    let listing: AddressTemplate.Listing?
    /// How many of its pages have been read.
    var read = 0
    /// How many of these were items that the start page offers.
    var offers = 0
    /// How many since the last that showed or promised something that was still wanted.
    var barren = 0
    /// How many bore a name of something that hardly any page had spoken of till then.
    var yields = 0

    /// Whether its pages have told of what is scarce as often as not, which the others may do as well.
    var isFertile: Bool { yields >= Attention.leastYields && yields * 2 >= read }
  }

  /// A kind of page, parameters' values left aside.
  struct Family: Sendable {
    /// After how many such pages in a row its others are no longer followed.
    let limit: Int
    /// How many pages in a row brought neither lines nor links that other kinds of pages had not.
    var repetitions = 0
    /// Whether its pages are no longer followed.
    var isClosed = false
  }

  private var sightings: [UInt16: Int] = [:]
  /// How many pages were read because words in passing spoke of a topic.
  private var trials: [UInt16: Int] = [:]
  /// How many documents were read because words spoke of a topic.
  private var papers: [UInt16: Int] = [:]
  private var goals: Set<UInt16> = []
  private var names: Set<String> = []
  private var templateIndices: [String: Int] = [:]
  private(set) var templates: [Template] = []
  private var familyIndices: [String: Int] = [:]
  private(set) var families: [Family] = []

  /// So many pages of a kind are read before its other pages wait behind everything else …
  static let sample = 5
  /// … and so many before they may be left out altogether, where …
  static let survey = 40
  /// … the last so many showed nothing that was wanted.
  static let barrenRun = 20
  /// So many repetitions in a row close a family: of views of pages that are known, of other pages with parameters, and
  /// of pages without, among which items that differ only by a number (the plan of each week) are ordinary.
  private static let viewLimit = 8
  private static let queryLimit = 12
  private static let pathLimit = 50
  /// A topic that so many names speak of is well proved.
  static let enough = 6
  /// What is wanted so much is scarce.
  private static let scarcity = 0.5
  /// So many pages of a kind make it fertile; one may be luck.
  static let leastYields = 2

  /// So many items of a kind that the start page offers are current; a start page that lists the news of a year offers
  /// them all.
  static let currentOffers = 10

  /// How much of what is looked for has been seen.
  var goalsInSight: Int { goals.count }

  /// The kinds that an address is of, which are made known where they are new.
  mutating func kinds(of address: WebAddress, isView: Bool) -> (template: Int32, family: Int32) {
    let kind = AddressTemplate(address)
    let template = templateIndices[kind.text] ?? templates.count
    if template == templates.count {
      templateIndices[kind.text] = template
      templates.append(Template(listing: kind.listing))
    }
    let key = isView ? kind.names : kind.family
    let family = familyIndices[key] ?? families.count
    if family == families.count {
      familyIndices[key] = family
      let limit = isView ? Self.viewLimit : kind.names.isEmpty ? Self.pathLimit : Self.queryLimit
      families.append(Family(limit: limit))
    }
    return (Int32(template), Int32(family))
  }

  /// How much a topic is still wanted: 1 while nothing speaks of it, 0 once enough does. What only mentions it is also
  /// worth the less, the more mentions have been followed, whatever they led to.
  func need(of topic: UInt16, isName: Bool = true) -> Double {
    need(after: (sightings[topic] ?? 0) + (isName ? 0 : trials[topic] ?? 0))
  }

  /// How much something is still wanted after so many looks.
  private func need(after looks: Int) -> Double {
    switch looks {
    case 0: 1
    case 1...2: 0.5
    case 3..<Self.enough: 0.25
    default: 0
    }
  }

  /// What an address promises by now: above 0 by its words, else by its kind. At `leftOut` and below there is nothing
  /// to be gained.
  func promise(of entry: Frontier.Entry) -> Double {
    guard entry.promise < .greatestFiniteMagnitude, let prospect = entry.prospect else { return entry.promise }
    let template = templates[Int(prospect.template)]
    let promise = prospect.promise
    if entry.kind == .document { return self.promise(ofDocument: promise) }
    let isOfFertileKind = prospect.isItem && !prospect.isEcho && template.isFertile
    let standing = max(
      standing(of: template, isOffered: entry.isOffered, isItem: prospect.isItem),
      isOfFertileKind ? Self.fertileStanding : -.infinity)
    if promise.strength > 0, !prospect.isByContext || template.read < Self.sample && !prospect.isEcho {
      let wanted =
        promise.topics.isEmpty
        ? 1 : promise.topics.reduce(0) { max($0, need(of: $1, isName: promise.isName)) }
      let worth = promise.strength * wanted * (prospect.isEcho ? Self.echoWorth : 1)
      let isListed = entry.isOffered || template.listing == .further || isOfFertileKind
      if worth > 0 { return isListed ? max(worth, standing) : worth }
    }
    if entry.kind == .feed { return Self.feedStanding }
    return prospect.isEcho ? min(Self.echoStanding, standing) : standing
  }

  /// What is likely to show again what another address shows is worth so much of it, which is less than anything that
  /// bears a name for the first time.
  private static let echoWorth = 0.1
  private static let echoStanding = -1.0

  /// What a document promises. That pages speak of a thing does not make the paper on it much less worth reading; that
  /// papers of the same words have been read does, such as all that are called "Tải về".
  private func promise(ofDocument promise: Promise) -> Double {
    guard !promise.topics.isEmpty else { return promise.strength }
    return promise.strength
      * promise.topics.reduce(Self.leastNeed) { max($0, min(need(of: $1), need(after: papers[$1] ?? 0))) }
  }

  /// How much a topic of documents is wanted at least.
  private static let leastNeed = 0.1

  /// Feeds repeat what pages list.
  private static let feedStanding = -1.5

  /// At this and below stand addresses that may be left out.
  static let leftOut = -2.0

  /// Ahead of what is told by its context only and of what only mentions a topic that has been seen, behind what bears
  /// a new name.
  private static let startStanding = 0.5

  /// Ahead of what the start page offers stand items of a kind that has told of what is scarce.
  private static let fertileStanding = 0.55

  /// Ahead of single pages of which nothing is known, for one look at a list tells the names of many.
  static let listStanding = 0.3

  /// Behind one look at every kind of page, ahead of more looks at kinds that are known.
  private static let furtherOffers = -0.25

  /// What the start page links to is current, whatever its kind; of many items of one kind the first ones are.
  private func standing(of template: Template, isOffered: Bool, isItem: Bool) -> Double {
    if !isOffered, template.read >= Self.survey, template.barren >= Self.barrenRun { return Self.leftOut }
    let base =
      isOffered
      ? !isItem || template.offers < Self.currentOffers ? Self.startStanding : Self.furtherOffers
      : template.read < Self.sample ? 0 : -1
    switch template.listing {
    case nil: return base
    case .further where template.barren < Self.sample: return max(base, Self.listStanding)
    case .further, .archive: return base - 0.5
    }
  }

  /// What the names of a page say together.
  struct Glance {
    /// The topics they speak of, ascending.
    var topics: [UInt16]
    /// Whether any of them was still wanted.
    var isWanted: Bool
    /// Whether hardly any page had spoken of one of them.
    var isScarce: Bool
  }

  /// Takes the names of a page into account. A name that many pages bear counts once.
  mutating func see(_ sights: [Focus.Sight]) -> Glance {
    var topics: Set<UInt16> = []
    for sight in sights where names.insert(sight.name).inserted {
      topics.formUnion(sight.topics)
      goals.formUnion(sight.goals)
    }
    let wanted = topics.reduce(0) { max($0, need(of: $1)) }
    for topic in topics { sightings[topic, default: 0] += 1 }
    return Glance(topics: topics.sorted(), isWanted: wanted > 0, isScarce: wanted >= Self.scarcity)
  }

  /// Takes into account that a page of those kinds was read, whether it repeated others (nil where that cannot be told),
  /// and whether it showed or promised something wanted, or showed something scarce. Says whether its kind has become
  /// fertile, so that what waits of it is to be judged anew.
  @discardableResult
  mutating func read(_ entry: Frontier.Entry, isRepetition: Bool?, isWanted: Bool, isScarce: Bool = false) -> Bool {
    guard let prospect = entry.prospect else { return false }
    if entry.kind == .document {
      for topic in prospect.promise.topics { papers[topic, default: 0] += 1 }
    } else if !prospect.isByContext, !prospect.promise.isName {
      for topic in prospect.promise.topics { trials[topic, default: 0] += 1 }
    }
    let template = Int(prospect.template)
    let wasFertile = templates[template].isFertile
    templates[template].read += 1
    if isScarce { templates[template].yields += 1 }
    if entry.isOffered, prospect.isItem { templates[template].offers += 1 }
    templates[template].barren = isWanted ? 0 : templates[template].barren + 1
    if let isRepetition {
      let family = Int(prospect.family)
      families[family].repetitions = !isRepetition ? 0 : families[family].repetitions + 1
      if families[family].repetitions >= families[family].limit { families[family].isClosed = true }
    }
    return !wasFertile && templates[template].isFertile
  }

  /// Whether addresses of that family are no longer followed.
  func isClosed(_ prospect: Frontier.Prospect?) -> Bool {
    prospect.map { families[Int($0.family)].isClosed } ?? false
  }
}
