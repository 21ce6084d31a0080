import DeskDomain
import Glibc

extension LineFailure {
  /// What an errno of the kernel or of libgpiod means for the line; the sign does not matter.
  init(errno number: Int32, _ operation: LineOperation, _ address: LineAddress) {
    let errno = abs(number)
    switch (errno, operation) {
    case (ENOENT, .find), (ENOENT, .open): self = .missing(address)
    case (ENOTUNIQ, .find): self = .ambiguous(address)
    case (EBUSY, _): self = .busy(address)
    case (EACCES, _), (EPERM, _): self = .permission(address)
    case (ENODEV, _), (ENXIO, _): self = .vanished(address)
    case (EINVAL, .find), (EINVAL, .open), (ENOTSUP, _), (ENOTTY, _):
      self = .unsupported(address, errno: errno)
    default: self = .other(address, operation: operation, errno: errno)
    }
  }
}
