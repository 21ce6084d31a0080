package import DeskBasics
package import DeskDomain

extension DrawAsk {
  /// An ask with a name, in fewer words.
  package init(
    service: String, isPriority: Bool? = nil, appointment: LocalTime? = nil, visitor: TypedName?,
    title: VisitorTitle? = nil
  ) {
    self.init(
      service: service, isPriority: isPriority, appointment: appointment,
      details: VisitorDetails(visitor: visitor, title: title))
  }
}
