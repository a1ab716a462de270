import AuditModel
import AuditStore

/// A mistake of the user's, to be told in their language: what is wrong and what to do.
struct UserError: Error {
  /// The key of its text in the message files.
  let key: String
  /// The values its text needs.
  var values: [String: String] = [:]
  /// The exit status that goes with it.
  var status: ExitStatus = .wrongUse
}

extension UserError {
  /// Any error as something to be told: the user's mistake, the disk's refusal, or else a fault of the program.
  init(telling error: any Error) {
    switch error {
    case let error as UserError: self = error
    case let error as StoreError:
      self.init(key: "error.store.\(error.code.name)", values: ["path": error.path, "message": error.message])
    default: self.init(key: "error.fault", values: ["detail": "\(error)"], status: .fault)
    }
  }
}
