package org.lectern.roster;

/// A learner's way in, to be handed to her on paper: who, and a link that works once.
record Slip(String name, String username, String section, String link, QrCode qr) {

    static Slip of(Learner learner, String link) {
        return new Slip(learner.name(), learner.username(), learner.section(), link, QrCode.of(link));
    }
}
