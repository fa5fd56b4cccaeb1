package org.lectern.web;

/// A feature implements this where an address takes more than forms need.
public interface LargeBodies {

    /// The path of the address, without a slash at its end.
    String path();

    /// In bytes.
    long largest();
}
