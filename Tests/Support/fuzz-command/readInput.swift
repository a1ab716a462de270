import Fuzzing
import Glibc

/// The target that PORTAL_AUDIT_FUZZ names.
private let target: FuzzTarget = {
  guard let name = getenv("PORTAL_AUDIT_FUZZ"), let target = FuzzTarget(rawValue: String(cString: name)) else {
    preconditionFailure("PORTAL_AUDIT_FUZZ names a target of FuzzTarget.")
  }
  return target
}()

/// What libFuzzer, whose `main` this program has, calls with each input (https://llvm.org/docs/LibFuzzer.html).
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  target.read(Array(UnsafeRawBufferPointer(start: start, count: count)))
  return 0
}
