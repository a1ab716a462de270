import AuditModel
import Catalogue
import Crawling

extension Focus {
  /// Looks for what the obligations of a profile ask for; of all profiles where nil.
  init(on catalogue: Catalogue, profile: Profile?) {
    let interests = catalogue.interests(of: profile)
    let memory = PromiseMemory()
    self.init(
      promise: { hint in
        memory.promise(of: hint) { catalogue.promise(of: $0.text, to: $0.address, interests: interests) }
      },
      sights: { page in
        catalogue.sights(on: page, interests: interests).map {
          Sight(name: $0.name, topics: $0.phrases, goals: $0.obligations)
        }
      })
  }
}
