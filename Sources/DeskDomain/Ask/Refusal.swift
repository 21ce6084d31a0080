package import DeskBasics

/// Why an ask, or what a line or the printer reports, is not honoured, by what it is about.
///
/// Nothing has changed.
package enum Refusal: Error, Hashable, Sendable {
  case site(SiteRefusal)
  case clock(ClockRefusal)
  case hours(HoursRefusal)
  case draw(DrawRefusal)
  case ticket(TicketRefusal)
  case slip(SlipRefusal)
  case counter(CounterRefusal)
  case turns(TurnsRefusal)
  case followUp(FollowUpRefusal)
  case notice(NoticeRefusal)
  case check(CheckRefusal)
  case repair(RepairRefusal)
  case patrol(PatrolRefusal)
  case rota(RotaRefusal)
  case journal(JournalRefusal)
}

extension Refusal: Explained {
  /// The same, as its area explains it.
  private var area: any Explained {
    switch self {
    case .site(let refusal): refusal
    case .clock(let refusal): refusal
    case .hours(let refusal): refusal
    case .draw(let refusal): refusal
    case .ticket(let refusal): refusal
    case .slip(let refusal): refusal
    case .counter(let refusal): refusal
    case .turns(let refusal): refusal
    case .followUp(let refusal): refusal
    case .notice(let refusal): refusal
    case .check(let refusal): refusal
    case .repair(let refusal): refusal
    case .patrol(let refusal): refusal
    case .rota(let refusal): refusal
    case .journal(let refusal): refusal
    }
  }

  package var code: ErrorCode { area.code }
  package var detail: Phrase { area.detail }
  package var remedy: Remedy? { area.remedy }
}
