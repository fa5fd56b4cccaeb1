package org.lectern.bank;

import org.lectern.texts.TextDetails;

/// A text that a bank asks about, as its sources.yaml describes it.
record Source(String id, String title, String author, String sha256, TextDetails details, Place place) {}
