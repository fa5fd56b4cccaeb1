package org.lectern.texts;

/// The words of a text were taken in.
public record TextInstalled(String text) {}
