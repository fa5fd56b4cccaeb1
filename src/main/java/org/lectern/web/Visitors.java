package org.lectern.web;

/// Says who makes this request; accounts implement it, so that the layout need not know them.
public interface Visitors {

    /// @return [Visitor#NOBODY] when nobody is signed in
    Visitor current();
}
