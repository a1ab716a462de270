import AuditModel
import CLibcurl
import Glibc
import WebAddress

extension Transfer {
  /// Tells the handle all it must know. Every option is set, none is left to the environment.
  func setOptions(_ settings: FetchSettings, _ lists: OptionLists) {
    let address = errand.request.address
    set(CURLOPT_URL, address.text)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_PATH_AS_IS, 1)
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOSIGNAL, 1)
    // A page in one read instead of four.
    set(CURLOPT_BUFFERSIZE, 64 << 10)
    set(CURLOPT_USERAGENT, settings.userAgent)
    unsafe check(curl_easy_setopt_list(handle, CURLOPT_HTTPHEADER, lists.fields))
    unsafe check(curl_easy_setopt_list(handle, CURLOPT_CONNECT_TO, lists.connectTo))
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))

    let left = max(0.001, errand.request.timeout - seconds)
    set(CURLOPT_TIMEOUT_MS, Int((left * 1000).rounded(.up)))
    set(CURLOPT_CONNECTTIMEOUT_MS, Int((settings.connectTimeout * 1000).rounded(.up)))
    set(CURLOPT_LOW_SPEED_LIMIT, settings.lowSpeedBytes)
    set(CURLOPT_LOW_SPEED_TIME, settings.lowSpeedSeconds)
    // A resolver that takes its time is left behind; to wait for it would hold up every other transfer.
    set(CURLOPT_QUICK_EXIT, 1)

    if let authorities = settings.authorities { set(CURLOPT_CAINFO, authorities) }
    set(CURLOPT_SSL_VERIFYPEER, certificateFault == nil ? 1 : 0)
    set(CURLOPT_SSL_VERIFYHOST, certificateFault == nil ? 2 : 0)

    // The loop keeps this transfer alive until the handle is out of the multi handle, so no callback outlives it.
    let me = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe check(curl_easy_setopt_pointer(handle, CURLOPT_ERRORBUFFER, errorText))
    unsafe check(curl_easy_setopt_pointer(handle, CURLOPT_HEADERDATA, me))
    unsafe check(curl_easy_setopt_data_function(handle, CURLOPT_HEADERFUNCTION, headerCallback))
    unsafe check(curl_easy_setopt_pointer(handle, CURLOPT_WRITEDATA, me))
    unsafe check(curl_easy_setopt_data_function(handle, CURLOPT_WRITEFUNCTION, bodyCallback))
    unsafe check(curl_easy_setopt_pointer(handle, CURLOPT_OPENSOCKETDATA, settings.allowPrivate ? nil : me))
    unsafe check(curl_easy_setopt_socket_function(handle, socketCallback))
  }

  private func set(_ option: CURLoption, _ value: Int) { unsafe check(curl_easy_setopt_long(handle, option, value)) }

  private func set(_ option: CURLoption, _ value: String) {
    unsafe check(curl_easy_setopt_string(handle, option, value))
  }

  private func check(_ code: CURLcode) {
    precondition(code == CURLE_OK, "libcurl is built with HTTP, TLS and HTTP/2 and knows every option.")
  }

  /// Takes a line of the header; false ends the transfer.
  private func take(line: UnsafeBufferPointer<UInt8>) -> Bool { unsafe head.add(Array(line)) }

  /// Takes a piece of the body; false ends the transfer.
  private func take(piece: UnsafeBufferPointer<UInt8>) -> Bool {
    let limit = errand.request.bodyLimit
    if coding == nil {
      coding = BodyCoding(of: head.fields)
      // What the header says may be untrue, and then it is only room for a page.
      if let length = head.announcedLength { body.reserveCapacity(min(length, limit, 1 << 20)) }
    }
    switch coding {
    case .zipped(let decoder):
      switch unsafe decoder.decode(piece, into: &body, limit: limit) {
      case .decoded: return true
      case .full: isCut = true
      case .damaged: bodyFault = "the body is not of its content coding"
      }
      return false
    case .unknown(let name):
      bodyFault = "the content coding \(name) was not asked for"
      return false
    case .plain, nil:
      let room = limit - body.count
      unsafe body.append(contentsOf: piece.prefix(room))
      isCut = piece.count > room
      return !isCut
    }
  }

  /// libcurl's callbacks capture nothing: each finds its transfer in the pointer it was given.
  private var headerCallback: curl_write_callback {
    { bytes, _, count, me in
      guard let me = unsafe me, let bytes = unsafe bytes else { return 0 }
      let transfer = unsafe Unmanaged<Transfer>.fromOpaque(me).takeUnretainedValue()
      let line = unsafe UnsafeBufferPointer(
        start: UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self), count: count)
      return unsafe transfer.take(line: line) ? count : 0
    }
  }

  private var bodyCallback: curl_write_callback {
    { bytes, _, count, me in
      guard let me = unsafe me, let bytes = unsafe bytes else { return 0 }
      let transfer = unsafe Unmanaged<Transfer>.fromOpaque(me).takeUnretainedValue()
      let piece = unsafe UnsafeBufferPointer(
        start: UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self), count: count)
      return unsafe transfer.take(piece: piece) ? count : 0
    }
  }

  /// Opens a socket unless its address is refused: the address that is really used, whatever the name resolved to
  /// before. Without a transfer every address is allowed.
  private var socketCallback: curl_opensocket_callback {
    { me, _, target in
      guard let target = unsafe target else { return CURL_SOCKET_BAD }
      if let me = unsafe me {
        let address = unsafe withUnsafePointer(to: &target.pointee.addr) { unsafe NetworkAddress($0) }
        guard let address, address.isPublic else {
          unsafe Unmanaged<Transfer>.fromOpaque(me).takeUnretainedValue().refusedAddress = address ?? .unknown
          return CURL_SOCKET_BAD
        }
      }
      // Closed on exec, so that the child processes that read documents do not inherit it.
      return unsafe socket(
        target.pointee.family, target.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), target.pointee.protocol)
    }
  }
}
