/// A word that says which of several things is asked for; the readers of the wire name all of them where it is none.
package protocol AskWord: CodingKey, CaseIterable, RawRepresentable<String> {}
