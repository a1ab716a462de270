import AuditModel
import CLibcurl
import Glibc
import WebAddress

extension Transfer {
  /// Answers with what came.
  func finish(_ code: CURLcode) { finish(answer(code)) }

  /// Answers that it was cancelled.
  func cancel() { finish(.failure(FetchFailure(kind: .cancelled))) }

  private func finish(_ answer: FetchResult.Answer) {
    let remote = unsafe curl_easy_getinfo_string(handle, CURLINFO_PRIMARY_IP)
    let text = unsafe remote.map { unsafe String(cString: $0) } ?? ""
    errand.finish(
      FetchResult(
        address: errand.request.address, startedAt: startedAt, seconds: seconds,
        remoteAddress: text.isEmpty ? nil : text, answer: answer))
  }

  /// A response where one came, a failure otherwise.
  ///
  /// A connection that ends within the body leaves a response that is truncated; one that ends before any of the body
  /// leaves none.
  private func answer(_ code: CURLcode) -> FetchResult.Answer {
    if let bodyFault { return .failure(FetchFailure(kind: .malformed, detail: bodyFault)) }
    let isUnfinished = code == CURLE_OK && coding?.isWhole == false
    let isBroken = code == CURLE_PARTIAL_FILE || kind(code) == .reset || isUnfinished
    let hasEndedEarly = isBroken && !body.isEmpty
    let isComplete = (code == CURLE_OK && !isUnfinished) || (code == CURLE_WRITE_ERROR && isCut)
    guard isComplete || hasEndedEarly, let status = head.status, head.isComplete else {
      return .failure(FetchFailure(kind: kind(code), detail: detail(code)))
    }
    if let fault = head.fault { return .failure(FetchFailure(kind: .malformed, detail: fault)) }
    return .response(
      Response(
        status: status, head: head.bytes, fields: head.fields, body: body, isTruncated: isCut || hasEndedEarly,
        certificate: errand.request.address.scheme == "https" ? certificateFault ?? .valid : nil))
  }

  private func detail(_ code: CURLcode) -> String {
    if let refusedAddress { return "\(refusedAddress) is not a public address" }
    if head.isTooLong { return "the header is longer than \(HeadReader.limit) bytes" }
    if code == CURLE_OK { return "the compressed body ends before anything comes of it" }
    return libraryWords(code)
  }

  /// The kind of failure that a code means.
  private func kind(_ code: CURLcode) -> FetchFailure.Kind {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: .unresolved
    case CURLE_COULDNT_CONNECT: kindOfConnectionFailure
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT:
      .tls
    case CURLE_RECV_ERROR: isChunkFault ? .malformed : .reset
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2_STREAM: .reset
    default: .malformed
    }
  }

  private var kindOfConnectionFailure: FetchFailure.Kind {
    if refusedAddress != nil { return .privateAddress }
    return unsafe curl_easy_getinfo_long(handle, CURLINFO_OS_ERRNO) == Int(ETIMEDOUT) ? .timedOut : .refused
  }

  /// libcurl has one code for a connection that broke and for a chunk that is none; only its words differ.
  private var isChunkFault: Bool {
    libraryWords(CURLE_RECV_ERROR).utf8.split(separator: UInt8(ascii: " ")).contains { word in
      word.starts(with: "chunk".utf8)
    }
  }
}
