package org.lectern.bank;

/// What loading a bank has changed.
///
/// @param kept corrected here, so that the files no longer decide
/// @param served asked from now on, in all
/// @param heldBack reviewed, but a rule or a missing place keeps them from being asked
public record BankLoaded(
        String bank, int added, int changed, int retired, int kept, int unchanged, int served, int heldBack) {

    boolean changedNothing() {
        return added + changed + retired == 0;
    }

    @Override
    public String toString() {
        return "%s: %d added, %d changed, %d retired, %d kept as corrected here, %d unchanged; %d are asked, %d held back"
                .formatted(bank, added, changed, retired, kept, unchanged, served, heldBack);
    }
}
