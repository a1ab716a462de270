/// The phrase lists of a catalogue that are not one check's own.
struct SharedVocabulary: Sendable {
  /// Words that stand where content is still to come ("đang cập nhật").
  let placeholders: PhraseList
  /// Words that put something off ("sẽ được thông báo sau").
  let postponements: PhraseList
  /// Kinds of bodies that a school is not (phòng, sở, bộ, ủy ban).
  let otherBodiesOfSchool: PhraseList
  /// Kinds of bodies that an agency is not (bộ, other agencies, schools).
  let otherBodiesOfAgency: PhraseList
  /// Words by which a body speaks of itself ("nhà trường").
  let ownBodyWords: PhraseList
  /// The words that open a school's name ("trường trung học cơ sở").
  let schoolKinds: PhraseList
  /// Kinds of higher schools ("đại học", "cao đẳng", "học viện").
  let higherKinds: PhraseList
  /// The words that open a department's name ("sở giáo dục và đào tạo").
  let departmentNames: PhraseList
  /// The words that open a district office's name ("phòng giáo dục và đào tạo").
  let officeNames: PhraseList
  /// Words that mark the maker of the portal rather than its owner.
  let vendors: PhraseList
  /// Words that mark an item as taken from elsewhere.
  let syndication: PhraseList
  /// Words before the date on which an item was published.
  let published: PhraseList
  /// E-mail addresses and domains that the portal software ships with, in lower case.
  let sampleMail: [String]
  /// Hosts of social networks and the like, in lower case: a link there is no service of the body's.
  let social: [String]
  /// Hosts that keep files for anybody, in lower case.
  let stores: [String]
  /// Words of a link that bid to look, and say nothing of what is there ("xem tại đây").
  let pointers: PhraseList
  /// Hosts of the state's service portals, which keep procedures for many bodies.
  let servicePortals: [String]
  /// Kinds of bodies that own portals.
  var bodyKinds: PhraseList { schoolKinds.union(departmentNames).union(officeNames) }

  /// Words in the name of a dated page that is no news: drafts, timetables.
  let notNews: PhraseList
  /// Words of pages that are not content.
  let conditions: ConditionVocabulary
  /// The words by which personal data is known.
  let personal: PersonalDataVocabulary
  /// What the school levels are called and which classes they take in.
  let levels: [SchoolLevel]
}
