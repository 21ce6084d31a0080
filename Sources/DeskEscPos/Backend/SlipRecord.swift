import DeskSystem
import Glibc

/// What is known of a job across a crash of CUPS, in a file of its own: it prints no slip twice.
///
/// CUPS starts a job again that was printing when cupsd died. The file is written before the slip's
/// first byte, locked while its writer lives, and found by the job's UUID; closes itself.
struct SlipRecord: ~Copyable {
  /// How far an earlier backend came with the job.
  enum Past: Hashable {
    case none
    case begun
    case printed
    /// It lives, and is at it.
    case underway
  }

  private static let kept = 500
  private let descriptor: Int32
  let past: Past

  /// Opens a job's record in `folder`, which is made where it is missing.
  ///
  /// While another backend is at the same job, waits for its end as long as `timeout` says.
  init(_ uuid: String, in folder: String, timeout: Duration) throws(SystemError) {
    mkdir(folder, 0o700)
    Self.thinOut(folder)
    let path = folder + "/" + uuid
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError("open \(path)") }
    var left = timeout
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard left > .zero else {
        past = .underway
        return
      }
      usleep(100_000)
      left -= .milliseconds(100)
    }
    var word = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &word, word.count, 0)
    switch String(decoding: word[..<max(0, count)], as: UTF8.self) {
    case "": past = .none
    case "printed": past = .printed
    default: past = .begun
    }
  }

  deinit { close(descriptor) }

  /// The slip's first byte may go out from now on.
  func begin() throws(SystemError) { try put("begun") }

  func printed() throws(SystemError) { try put("printed") }

  /// Nothing was sent after all.
  func withdraw() { ftruncate(descriptor, 0) }

  private func put(_ word: String) throws(SystemError) {
    let bytes = Array(word.utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count,
      fdatasync(descriptor) == 0
    else { throw SystemError("record that the slip is \(word)") }
  }

  /// Removes the oldest once there are many.
  private static func thinOut(_ folder: String) {
    guard let handle = opendir(folder) else { return }
    defer { closedir(handle) }
    var files: [(path: String, time: Int)] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var about = stat()
      let path = folder + "/" + name
      guard name.count == 36, stat(path, &about) == 0 else { continue }
      files.append((path, about.st_mtim.tv_sec))
    }
    for file in files.sorted(by: { $0.time > $1.time }).dropFirst(kept) { unlink(file.path) }
  }
}
