package import DeskPlanning

extension Desk {
  /// The rota as it stands.
  package var rota: Rota {
    Rota(posts: site.posts, calendar: calendar, changes: state.rota.changes)
  }
}
