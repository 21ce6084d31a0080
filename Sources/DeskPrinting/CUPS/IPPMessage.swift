import CCUPS

/// A request or an answer in IPP, the protocol of printers: frees itself.
@safe struct IPPMessage: ~Copyable {
  let pointer: OpaquePointer

  /// A request about the queue at `uri`, by `user`.
  init(_ operation: ipp_op_t, uri: String, user: String) {
    // ippNewRequest returns null only without memory, where Swift would stop as well.
    guard let request = unsafe ippNewRequest(operation) else { fatalError("out of memory") }
    unsafe pointer = request
    add("printer-uri", .uri, uri)
    add("requesting-user-name", .name, user)
  }

  /// Takes over an answer that the library returned.
  init(owning pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  deinit {
    // Ours alone: the library keeps no reference to a request after it is sent.
    unsafe ippDelete(pointer)
  }

  /// The types of text that we send.
  enum Kind {
    case uri
    case name
    case keyword
    case mimeType

    fileprivate var tag: ipp_tag_t {
      switch self {
      case .uri: IPP_TAG_URI
      case .name: IPP_TAG_NAME
      case .keyword: IPP_TAG_KEYWORD
      case .mimeType: IPP_TAG_MIMETYPE
      }
    }
  }

  /// Adds a text to the operation's attributes, or to the job's.
  func add(_ name: String, _ kind: Kind, _ value: String, toJob: Bool = false) {
    // The library copies name and value.
    unsafe ippAddString(
      pointer, toJob ? IPP_TAG_JOB : IPP_TAG_OPERATION, kind.tag, name, nil, value)
  }

  /// Adds a number to the operation's attributes.
  func add(_ name: String, _ value: Int) {
    unsafe ippAddInteger(
      pointer, IPP_TAG_OPERATION, IPP_TAG_INTEGER, name, Int32(clamping: value))
  }

  /// Asks for these attributes only.
  func request(_ names: [String]) {
    guard let first = names.first else { return }
    // The attribute belongs to the message; the library copies the values.
    var attribute = unsafe ippAddString(
      pointer, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", nil, first)
    for (index, name) in names.enumerated().dropFirst() {
      unsafe ippSetString(pointer, &attribute, Int32(index), name)
    }
  }

  /// Of an answer: how it went.
  var status: ipp_status_t { unsafe ippGetStatusCode(pointer) }

  /// Of an answer: what the server says to it.
  var statusMessage: String {
    let words = unsafe texts(of: ippFindAttribute(pointer, "status-message", IPP_TAG_TEXT))
    // The library's word for a status is a constant text.
    return unsafe words.first ?? String(cString: ippErrorString(status))
  }

  /// The answer's printer or jobs: each group of attributes by name.
  var groups: [IPPGroup] {
    var groups: [IPPGroup] = []
    var group = IPPGroup()
    // The attributes belong to the message and are read only while it is alive. An attribute
    // without a name stands between two groups.
    var next = unsafe ippFirstAttribute(pointer)
    while let attribute = unsafe next {
      unsafe next = unsafe ippNextAttribute(pointer)
      let tag = unsafe ippGetGroupTag(attribute)
      guard tag == IPP_TAG_JOB || tag == IPP_TAG_PRINTER, let name = unsafe ippGetName(attribute)
      else {
        if !group.isEmpty { groups.append(group) }
        group = IPPGroup()
        continue
      }
      let key = unsafe String(cString: name)
      unsafe group.texts[key] = texts(of: attribute)
      unsafe group.numbers[key] = number(of: attribute)
    }
    return group.isEmpty ? groups : groups + [group]
  }

  private func texts(of attribute: OpaquePointer?) -> [String] {
    guard let attribute = unsafe attribute else { return [] }
    return (0..<(unsafe ippGetCount(attribute))).compactMap { index in
      // Null unless the value is a text; valid as long as the message.
      guard let text = unsafe ippGetString(attribute, index, nil) else { return nil }
      return unsafe String(cString: text)
    }
  }

  private func number(of attribute: OpaquePointer) -> Int? {
    switch unsafe ippGetValueTag(attribute) {
    case IPP_TAG_INTEGER, IPP_TAG_ENUM: Int(unsafe ippGetInteger(attribute, 0))
    case IPP_TAG_BOOLEAN: Int(unsafe ippGetBoolean(attribute, 0))
    default: nil
    }
  }
}
