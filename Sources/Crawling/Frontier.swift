import AuditModel
import WebAddress

/// Every address that the crawl knows, once each, and the order in which those that wait are to be fetched.
struct Frontier: Sendable {
  /// How far an address has come.
  enum State: Hashable, Sendable {
    /// In the queue of its origin.
    case waiting
    /// To be repeated when its time has come.
    case delayed
    /// Under way.
    case active
    /// It answered.
    case fetched
    /// It answered with a redirect to another address.
    case redirected
    /// It answered with a status that is no success.
    case refused(status: Int16)
    /// Nothing usable came, or robots.txt forbids it.
    case failed(FetchFailure.Kind)
    /// Too many addresses that differ from it only in the query were fetched.
    case skipped
    /// Many addresses of its kind were fetched and brought nothing that others had not.
    case repetitive
    /// A document beyond what may be fetched of them.
    case unaffordable
  }

  /// What an address is judged by as long as it waits.
  struct Prospect: Sendable {
    var promise: Promise
    /// Whether the promise is that of the page on which its link stands.
    var isByContext = false
    /// Whether it is a page that is known without its parameters, asked for with some.
    var isView = false
    /// Whether it is likely to show again what another address shows.
    var isEcho = false
    /// Whether its address bears a headline, as those of articles do: it is one of many.
    var isItem = false
    /// The index of its kind.
    var template: Int32
    /// The index of its kind, parameters' values left aside.
    var family: Int32
  }

  /// An address with all that is known of it.
  struct Entry: Sendable {
    /// The address and the words of the most promising link that leads to it.
    var words: AddressWords
    var promise: Double
    /// What the promise is made of; nil where it stands for good.
    var prospect: Prospect?
    var depth: UInt32
    /// The index of its origin.
    var origin: Int32
    /// How many redirects led to it.
    var hops: UInt8 = 0
    /// How often it was asked for.
    var attempts: UInt8 = 0
    var kind: AddressKind
    var standing = Standing.linked
    var state = State.waiting

    init(
      address: WebAddress, text: String, promise: Double, prospect: Prospect? = nil, depth: UInt32, origin: Int32,
      kind: AddressKind, standing: Standing = .linked
    ) {
      words = AddressWords(address, text)
      self.promise = promise
      self.prospect = prospect
      self.depth = depth
      self.origin = origin
      self.kind = kind
      self.standing = standing
    }

    var address: WebAddress {
      get { words.address }
      set { words = AddressWords(newValue, words.text) }
    }

    var text: String {
      get { words.text }
      set { words = AddressWords(words.address, newValue) }
    }

    /// Whether the start page links to it, by an address of its own.
    var isOffered: Bool { depth <= 1 && standing == .linked && !(prospect?.isEcho ?? false) }

    /// Whether it was asked for in vain, or is closed.
    var hasFailed: Bool {
      switch state {
      case .failed, .refused: true
      default: false
      }
    }
  }

  /// A place in a queue: the most promising first, then what visitors are shown, then the nearest, then the first found.
  struct Rank: Comparable, Sendable {
    var promise: Double
    var standing: Standing
    var depth: UInt32
    var entry: UInt32

    static func < (left: Rank, right: Rank) -> Bool {
      if left.promise != right.promise { return left.promise > right.promise }
      if left.standing != right.standing { return left.standing < right.standing }
      if left.depth != right.depth { return left.depth < right.depth }
      return left.entry < right.entry
    }
  }

  /// An entry that is to be repeated.
  private struct Appointment: Comparable, Sendable {
    var time: Double
    var entry: UInt32
    static func < (left: Appointment, right: Appointment) -> Bool {
      (left.time, left.entry) < (right.time, right.entry)
    }
  }

  /// So many addresses wait in memory, which is what the links of some hundred pages come to; the texts of those that
  /// are found while more wait are on the shelf until their turn comes.
  static let memoryBound = 50_000

  private let shelf: AddressShelf?
  private let bound: Int
  private(set) var entries: [Entry] = []
  /// How many addresses are still to be asked for.
  private(set) var waiting = 0
  private var indices: [TextKey: UInt32] = [:]
  private var queues: [PriorityQueue<Rank>] = []
  private var appointments = PriorityQueue<Appointment>()

  /// No addresses; without a shelf all that will come stay in memory.
  init(shelf: AddressShelf? = nil, bound: Int = memoryBound) {
    self.shelf = shelf
    self.bound = bound
  }

  /// The entry of the address with that identity.
  func entry(of identity: String) -> Int? { indices[TextKey(identity)].map(Int.init) }

  /// Adds an address that is not known yet and lets it wait.
  mutating func add(_ entry: Entry, identity: String) -> Int {
    let index = entries.count
    precondition(
      indices.updateValue(UInt32(index), forKey: TextKey(identity)) == nil, "An address is added to a frontier once.")
    entries.append(entry)
    shelveBeyondBound(index)
    enqueue(index)
    return index
  }

  private mutating func shelveBeyondBound(_ index: Int) {
    if let shelf, waiting >= bound { entries[index].words.shelve(on: shelf) }
  }

  /// Lets an entry that was active wait again, at once or not before a time.
  mutating func enqueue(_ index: Int, notBefore time: Double? = nil) {
    if let time {
      set(index, .delayed)
      appointments.insert(Appointment(time: time, entry: UInt32(index)))
    } else {
      set(index, .waiting)
      let origin = Int(entries[index].origin)
      while queues.count <= origin { queues.append(PriorityQueue()) }
      queues[origin].insert(rank(of: index))
    }
    waiting += 1
  }

  /// Moves entries whose time has come to their queues.
  mutating func releaseDelayed(now: Double) {
    while let next = appointments.first, next.time <= now {
      appointments.removeFirst()
      guard entries[Int(next.entry)].state == .delayed else { continue }
      waiting -= 1
      enqueue(Int(next.entry))
    }
  }

  /// When the next entry that is to be repeated is due.
  var nextAppointment: Double? { appointments.first?.time }

  /// The best waiting entry of an origin; places that an entry has left are dropped, and promises that have faded since
  /// the entry was given its place send it further back.
  mutating func best(ofOrigin origin: Int, by attention: Attention) -> Rank? {
    guard origin < queues.count else { return nil }
    while let first = queues[origin].first {
      let index = Int(first.entry)
      if entries[index].state == .waiting, entries[index].origin == origin, rank(of: index) == first {
        let promise = attention.promise(of: entries[index])
        if promise >= first.promise {
          entries[index].words.unshelve()
          return first
        }
        entries[index].promise = promise
        queues[origin].replaceFirst(rank(of: index))
      } else {
        queues[origin].removeFirst()
      }
    }
    return nil
  }

  /// Moves the waiting entries of a kind forward that promise more by now. Whatever else changes lets promises fade,
  /// which is noticed when an entry's turn comes.
  mutating func reconsider(kind template: Int32, by attention: Attention) {
    for index in entries.indices where entries[index].state == .waiting && entries[index].prospect?.template == template
    {
      let promise = attention.promise(of: entries[index])
      guard promise > entries[index].promise else { continue }
      entries[index].promise = promise
      waiting -= 1
      enqueue(index)
    }
  }

  /// Ends an entry's waiting, or changes the state of one that does not wait.
  mutating func settle(_ index: Int, _ state: State) {
    if entries[index].state == .waiting || entries[index].state == .delayed { waiting -= 1 }
    set(index, state)
  }

  /// Marks the best entry as under way.
  mutating func activate(_ index: Int) {
    settle(index, .active)
    entries[index].attempts += 1
  }

  /// Takes over another link's view of a waiting entry where it ranks the entry higher or gives it words.
  mutating func improve(_ index: Int, with other: Entry) {
    let old = entries[index]
    let isHigher = other.promise > old.promise || other.promise == old.promise && other.depth < old.depth
    guard isHigher || old.words.isTextEmpty else { return }
    if !other.words.isTextEmpty {
      entries[index].text = other.text
      shelveBeyondBound(index)
    }
    if other.promise > old.promise {
      entries[index].promise = other.promise
      entries[index].prospect = other.prospect
    }
    entries[index].depth = min(old.depth, other.depth)
    guard isHigher, old.state == .waiting else { return }
    waiting -= 1
    enqueue(index)
  }

  /// Gives an entry a better standing; one that waits moves forward.
  mutating func raise(_ index: Int, to standing: Standing) {
    entries[index].standing = standing
    guard entries[index].state == .waiting else { return }
    waiting -= 1
    enqueue(index)
  }

  /// Sends an entry on to another spelling of its address.
  mutating func redirect(_ index: Int, to address: WebAddress, origin: Int) {
    entries[index].address = address
    entries[index].origin = Int32(origin)
    entries[index].hops += 1
    entries[index].attempts = 0
    enqueue(index)
  }

  /// Whether an entry is still to be asked for, or would be if its turn had come before that of others like it.
  func mayWait(_ index: Int) -> Bool {
    switch entries[index].state {
    case .waiting, .delayed, .skipped, .repetitive, .unaffordable: true
    case .active, .fetched, .redirected, .refused, .failed: false
    }
  }

  /// Gives an entry another spelling of its address.
  mutating func respell(_ index: Int, as address: WebAddress, origin: Int) {
    entries[index].address = address
    entries[index].origin = Int32(origin)
  }

  private mutating func set(_ index: Int, _ state: State) { entries[index].state = state }

  private func rank(of index: Int) -> Rank {
    Rank(
      promise: entries[index].promise, standing: entries[index].standing, depth: entries[index].depth,
      entry: UInt32(index))
  }
}
