import DeskSystem
import Glibc

/// A connection to a printer, over TCP or a device file; every wait is bounded; closes itself.
struct DeviceLink: ~Copyable {
  private let descriptor: Int32
  private let isSocket: Bool

  /// Takes over a descriptor that does not block.
  init(descriptor: Int32, isSocket: Bool) {
    self.descriptor = descriptor
    self.isSocket = isSocket
  }

  deinit { close(descriptor) }

  /// Writes what is taken at once and reads what is there, whichever comes first.
  func exchange(
    _ bytes: [UInt8], for milliseconds: Int32, stop: SignalPipe
  ) -> SlipDelivery.Sight {
    let events = Int16(POLLIN) | (bytes.isEmpty ? 0 : Int16(POLLOUT))
    var waits = [
      pollfd(fd: stop.fileDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: events, revents: 0),
    ]
    let count = poll(&waits, nfds_t(waits.count), milliseconds)
    guard count >= 0 else {
      return errno == EINTR ? .time : .lost(SystemError("wait for the printer").description)
    }
    guard count > 0 else { return .time }
    if waits[0].revents != 0 {
      stop.take()
      return .stop
    }
    let ready = waits[1].revents
    // What was answered before a connection broke is still read.
    if ready & Int16(POLLIN) != 0 {
      return receive(gone: ready & Int16(POLLHUP | POLLERR) != 0)
    }
    if ready & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return broken() }
    return send(bytes)
  }

  private func receive(gone: Bool) -> SlipDelivery.Sight {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 { return .received(Array(buffer[..<count])) }
    if count == 0, isSocket || gone { return .lost("the printer closed the connection") }
    if count < 0, errno != EAGAIN, errno != EINTR {
      return .lost(SystemError("read from the printer").description)
    }
    // A device file with nothing to read after all: not again at once.
    usleep(20_000)
    return .received([])
  }

  private func send(_ bytes: [UInt8]) -> SlipDelivery.Sight {
    let count = write(descriptor, bytes, bytes.count)
    if count > 0 { return .sent(count) }
    if count == 0 || errno == EAGAIN || errno == EINTR {
      usleep(20_000)
      return .received([])
    }
    return .lost(SystemError("send to the printer").description)
  }

  /// Why the connection is gone.
  private func broken() -> SlipDelivery.Sight {
    var code: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    if isSocket, getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size) == 0, code != 0 {
      return .lost(SystemError("talk to the printer", code: code).description)
    }
    return .lost("the printer is gone")
  }
}
