import CCUPS
import Foundation

/// Where cupsd listens.
package struct CUPSAddress: Hashable, Sendable {
  /// A host name or the path of a Unix socket.
  package var host: String
  var port: Int

  package init(host: String, port: Int = 631) {
    self.host = host
    self.port = port
  }

  /// As CUPS's own programs find it: `CUPS_SERVER`, client.conf, the standard socket.
  static func standard() -> CUPSAddress {
    // The library's buffer for this thread; copied at once.
    CUPSAddress(host: unsafe String(cString: cupsServer()), port: Int(ippPort()))
  }
}

/// A connection of our own to cupsd, for one request; closes itself.
///
/// The library's default connection waits for ever for a cupsd that is stopped: this one waits
/// 2 seconds to connect and 3 for each answer.
@safe struct CUPSConnection: ~Copyable {
  private let pointer: OpaquePointer
  private let operation: String

  /// Connects; `operation` names what for, in the errors.
  init(to address: CUPSAddress, operation: String) throws(PrinterTrouble) {
    errno = 0
    // Everything that is passed is copied; null on failure, with errno.
    let connection = unsafe httpConnect2(
      address.host, Int32(clamping: address.port), nil, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED,
      1, 2000, nil)
    guard let connection = unsafe connection else {
      throw PrinterTrouble(
        .schedulerDown, operation: operation,
        reason: "no CUPS at \(address.host): \(Self.words(errno))")
    }
    unsafe httpSetTimeout(connection, 3, nil, nil)
    // Without this, libcups asks for a password on the terminal.
    unsafe cupsSetPasswordCB2({ _, _, _, _, _ in nil }, nil)
    unsafe pointer = connection
    self.operation = operation
  }

  deinit {
    // Opened in init, closed once.
    unsafe httpClose(pointer)
  }

  /// Sends a request with its document, if any, and returns the answer, whatever its status.
  func answer(
    to request: borrowing IPPMessage, resource: String, document: [UInt8] = []
  )
    throws(PrinterTrouble) -> IPPMessage
  {
    let length = unsafe ippLength(request.pointer) + document.count
    // The request stays ours; the library only reads it.
    let sent = unsafe cupsSendRequest(pointer, request.pointer, resource, length)
    guard sent == HTTP_STATUS_CONTINUE else {
      // The length is announced and the document is not out: nothing can come of it.
      throw trouble(mayHaveArrived: false)
    }
    if !document.isEmpty {
      // The library reads `count` bytes of the array during the call.
      let written = unsafe document.withUnsafeBytes { bytes in
        unsafe cupsWriteRequestData(
          pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
      }
      guard written == HTTP_STATUS_CONTINUE || written == HTTP_STATUS_OK else {
        throw trouble(mayHaveArrived: true)
      }
    }
    // A new message that is ours to free; null where no whole answer came.
    guard let answer = unsafe cupsGetResponse(pointer, resource) else {
      throw trouble(mayHaveArrived: !document.isEmpty)
    }
    return unsafe IPPMessage(owning: answer)
  }

  private func trouble(mayHaveArrived: Bool) -> PrinterTrouble {
    let status = unsafe httpGetStatus(pointer)
    if status == HTTP_STATUS_UNAUTHORIZED || status == HTTP_STATUS_FORBIDDEN {
      // Asked for before a job can be made.
      return PrinterTrouble(
        .refused, operation: operation, reason: "CUPS does not allow it to this user")
    }
    let code = unsafe httpError(pointer)
    let isSilent = [0, ETIMEDOUT, EAGAIN, EWOULDBLOCK].contains(code)
    return PrinterTrouble(
      isSilent ? .schedulerSilent : .schedulerDown, operation: operation,
      reason: isSilent ? "CUPS gave no answer in time" : "CUPS broke off: \(Self.words(code))",
      mayHaveArrived: mayHaveArrived)
  }

  private static func words(_ code: Int32) -> String {
    // libcups leaves 0 or EBADF where it tidied up after the failure. Else a text of the C library
    // for this code, copied at once.
    [0, EBADF].contains(code) ? "nothing answers there" : unsafe String(cString: strerror(code))
  }
}
