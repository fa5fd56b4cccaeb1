package org.lectern.bank;

/// What a question may be about.
record KnownTag(String id, String label, Place place) {}
