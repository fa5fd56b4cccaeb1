package org.lectern.bank;

/// Where something stands in the files of a bank.
///
/// @param file relative to the bank's folder
/// @param line counted from 1
record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
