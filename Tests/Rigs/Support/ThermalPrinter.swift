package import DeskText
import Foundation
import Synchronization

/// A thermal printer that answers, on the loopback's TCP or as a device file.
///
/// Strict: a byte that is no part of a slip and no question is kept in `complaints`, and nothing is
/// printed from there on.
package final class ThermalPrinter: Sendable {
  /// How it behaves.
  package enum Mood: Hashable, Sendable {
    case ok
    case paperLow
    case paperOut
    case coverOpen
    case fault
    /// Good until so many bytes of documents are worked off, then paper out.
    case paperOutAfter(Int)
    /// Breaks the connection after so many bytes of documents, once; then good.
    case resetAfter(Int)
    /// Takes everything and answers nothing.
    case silent
    /// Answers questions, and takes this long for the picture.
    case slow(Duration)
    /// Nobody listens.
    case unreachable
  }

  /// The device URI for its queue.
  package let uri: String
  private let core: Mutex<ThermalPrinterCore>
  private let ended = Atomic<Bool>(false)

  package static func network(_ mood: Mood = .ok) throws -> ThermalPrinter {
    let (descriptor, port) = try listen()
    close(descriptor)
    let printer = ThermalPrinter(uri: "escpos://127.0.0.1:\(port)", mood)
    printer.serve { ThermalListening(port: port) }
    return printer
  }

  /// On a pseudo-terminal, as a USB printer is on /dev/usb/lp0.
  package static func device(_ mood: Mood = .ok) throws -> ThermalPrinter {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
    var number: Int32 = 0
    var locked: Int32 = 0
    // TIOCGPTN and TIOCSPTLCK, which Swift does not import.
    guard master >= 0, ioctl(master, 0x8004_5430, &number) == 0,
      ioctl(master, 0x4004_5431, &locked) == 0
    else { throw RigFailure(description: "no pseudo-terminal") }
    let path = "/dev/pts/\(number)"
    // Held open, so that it lives on between two jobs; open to CUPS's user.
    let slave = open(path, O_RDWR | O_NOCTTY)
    chmod(path, 0o666)
    var line = termios()
    tcgetattr(slave, &line)
    cfmakeraw(&line)
    tcsetattr(slave, TCSANOW, &line)
    let printer = ThermalPrinter(uri: "escpos:\(path)", mood)
    printer.serve { ThermalDevice(master: master, slave: slave) }
    return printer
  }

  private init(uri: String, _ mood: Mood) {
    self.uri = uri
    core = Mutex(ThermalPrinterCore(mood: mood))
  }

  deinit { ended.store(true, ordering: .sequentiallyConsistent) }

  package func set(_ mood: Mood) { core.withLock { $0.mood = mood } }

  /// What came out, cut off.
  package var pictures: [Bitmap] { core.withLock(\.pictures) }

  /// Bytes of documents that arrived, printed or not.
  package var documentBytes: Int { core.withLock(\.arrived) }

  /// Questions for its state that arrived.
  package var questions: Int { core.withLock(\.questions) }

  /// What arrived and belongs to no slip.
  package var complaints: [String] { core.withLock(\.complaints) }

  /// Something that printers are connected by.
  fileprivate protocol Port {
    /// The connection, if there is one now.
    func connection(open: Bool) -> Int32?
    /// It ended, or is to be broken.
    func drop(reset: Bool)
  }

  private func serve(_ make: @escaping @Sendable () -> any Port) {
    Thread.detachNewThread { [weak self] in
      let port = make()
      // A look at a time, so that the printer can be given up between two.
      while let printer = self, !printer.ended.load(ordering: .sequentiallyConsistent) {
        printer.serve(port)
      }
      port.drop(reset: false)
    }
  }

  /// Takes what arrives in a moment, works it off and answers.
  private func serve(_ port: any Port) {
    let mood = core.withLock(\.mood)
    guard let connection = port.connection(open: mood != .unreachable) else {
      usleep(5000)
      return
    }
    var wait = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
    var arrived: [UInt8]? = []
    if core.withLock(\.hasRoom), poll(&wait, 1, 5) > 0 {
      var buffer = [UInt8](repeating: 0, count: core.withLock(\.appetite))
      let count = read(connection, &buffer, buffer.count)
      arrived = count > 0 ? Array(buffer[..<count]) : nil
    }
    guard let arrived else { return port.drop(reset: false) }
    let (answers, breaks) = core.withLock { $0.take(arrived, at: ContinuousClock.now) }
    if !answers.isEmpty { _ = write(connection, answers, answers.count) }
    if breaks { port.drop(reset: true) }
  }
}

/// A port on the loopback that takes one connection at a time, as cheap printers do.
private final class ThermalListening: ThermalPrinter.Port {
  private let port: Int
  private var listener: Int32?
  private var connected: Int32?

  init(port: Int) { self.port = port }

  deinit { _ = listener.map { close($0) } }

  func connection(open: Bool) -> Int32? {
    guard open else {
      _ = listener.map { close($0) }
      listener = nil
      drop(reset: true)
      return nil
    }
    if listener == nil { listener = try? listen(port: port).descriptor }
    guard connected == nil, let listener else { return connected }
    var wait = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, 5) > 0 else { return nil }
    let new = accept(listener, nil, nil)
    connected = new >= 0 ? new : nil
    return connected
  }

  func drop(reset: Bool) {
    guard let connected else { return }
    if reset {
      var hard = linger(l_onoff: 1, l_linger: 0)
      setsockopt(connected, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
    }
    close(connected)
    self.connected = nil
  }
}

/// A pseudo-terminal's other end.
private final class ThermalDevice: ThermalPrinter.Port {
  private let master: Int32
  private let slave: Int32
  private var isBroken = false

  init(master: Int32, slave: Int32) { (self.master, self.slave) = (master, slave) }

  deinit {
    if !isBroken { close(master) }
    close(slave)
  }

  func connection(open: Bool) -> Int32? { open && !isBroken ? master : nil }

  /// As if the cable were pulled.
  func drop(reset: Bool) {
    guard reset, !isBroken else { return }
    isBroken = true
    close(master)
  }
}
