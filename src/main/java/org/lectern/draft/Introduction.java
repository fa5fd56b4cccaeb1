package org.lectern.draft;

/// What a text says in passing of somebody or something that it names: "the Russian anarchist Voline".
///
/// @param said what he, she or it is, with an article
/// @param from offset of what was recognised, in the sentence
/// @param to behind it
/// @param telling how much it tells, from 0 to 1
record Introduction(Sentence sentence, Name name, String said, int from, int to, double telling) {

    /// As an answer: with a capital and a full stop.
    String answer() {
        var words = Character.toUpperCase(said.charAt(0)) + said.substring(1);
        return words.endsWith(".") ? words : words + ".";
    }
}
