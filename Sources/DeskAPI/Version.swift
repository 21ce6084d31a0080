/// The version of both programs, as `--version` and `frontdesk status` tell it.
package enum Version {
  package static let current = "0.1.0"
}
