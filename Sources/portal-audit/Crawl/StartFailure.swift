import AuditModel
import WebAddress

/// Why the start page could not be had, as something the user can act on.
struct StartFailure {
  let error: UserError

  init(_ failure: UnreachedAddress, mediaType: String?) {
    var values = ["address": failure.address.text, "host": failure.address.host]
    if let mediaType {
      values["type"] = mediaType
      error = UserError(key: "error.start.no-page", values: values, status: .notAssessed)
    } else if let status = failure.status {
      values["status"] = "\(status)"
      error = UserError(key: "error.start.status", values: values, status: .notAssessed)
    } else {
      let kind = failure.failure ?? .malformed
      error = UserError(key: "error.start.\(kind.rawValue)", values: values, status: .notAssessed)
    }
  }
}
