package org.lectern.bank;

import java.util.List;

/// A question as it stands in a file of a bank.
record WrittenQuestion(String id, QuestionDefinition definition, List<String> tags, Status status, Place place) {

    QuestionContent content() {
        return definition.content();
    }
}
