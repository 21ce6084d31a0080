import CPango

/// A reference to a GObject of Pango's: released once.
@safe struct PangoObject: ~Copyable {
  let pointer: OpaquePointer

  /// Takes over a reference that a Pango constructor returned.
  init(owning pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  deinit {
    // Ours is the one reference the constructor gave.
    unsafe g_object_unref(UnsafeMutableRawPointer(pointer))
  }
}

/// A font map of our own: the installed fonts and their caches.
@safe struct FontMap: ~Copyable {
  let pointer: UnsafeMutablePointer<PangoFontMap>

  init() {
    // The constructor never returns null, and its one reference is ours.
    unsafe pointer = pango_cairo_font_map_new()
  }

  deinit {
    // Created in init, released once.
    unsafe g_object_unref(UnsafeMutableRawPointer(pointer))
  }
}

/// A font description: frees itself.
@safe struct FontDescription: ~Copyable {
  let pointer: OpaquePointer

  init(families: String, size: Double, bold: Bool) {
    // pango_font_description_new never returns null; the setters copy what they are given.
    unsafe pointer = pango_font_description_new()
    unsafe pango_font_description_set_family(pointer, families)
    unsafe pango_font_description_set_absolute_size(pointer, size * Double(PANGO_SCALE))
    let weight = bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL
    unsafe pango_font_description_set_weight(pointer, weight)
  }

  deinit {
    // Created in init, freed once.
    unsafe pango_font_description_free(pointer)
  }
}
