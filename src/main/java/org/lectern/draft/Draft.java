package org.lectern.draft;

import java.util.List;
import org.lectern.bank.Advice;
import org.lectern.bank.Proposal;

/// A question that a drafter proposes, for a person to judge.
///
/// @param question with its citation, as a bank can take it
/// @param evidence why it was made
/// @param advice what the rules of a bank say of it as it is
public record Draft(DraftKey key, Proposal question, DraftEvidence evidence, List<Advice> advice) {

    public Draft {
        advice = List.copyOf(advice);
    }
}
