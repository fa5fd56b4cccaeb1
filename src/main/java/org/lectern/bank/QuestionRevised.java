package org.lectern.bank;

import java.util.UUID;

/// A question has a new version, made on the server.
///
/// @param before the version that was current until now; 0 where the question is new
/// @param keyChanged whether something else is right now
/// @param who made it
public record QuestionRevised(String question, int version, int before, boolean keyChanged, UUID who) {}
