package org.lectern.bank;

import static org.lectern.bank.Finding.Level.E;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A claim is asked as a claim, and by whom it is made stands in the question.
final class SpeakerRules {

    static final List<Rule> RULES = List.of(
            Rule.eachOf(SpeakerRules::isClaim, "G5", E, SpeakerRules::speaker),
            Rule.eachOf(SpeakerRules::isStatementOfClaim, "G6", E, SpeakerRules::claimed));

    private static final Set<Kind> CLAIMS = Set.of(Kind.AUTHOR_CLAIM, Kind.REPORTED);

    /// Words that make a sentence one about what is said.
    private static final Pattern SAYING = Pattern.compile(
            "\\b(according to|in the (view|account|words|opinion|eyes) of|in \\S+(’s|'s) (\\w+ )?(view|account|words|opinion|eyes|letter|judgement)"
                    + "|accus|acknowledg|admi[ts]|announc|argu|ascrib|ask|assert|attribut|believ|blam|call|charg|cit|claim|compar|conced|conclud"
                    + "|consider|count|credit|declar|den[iy]|depict|describ|dismiss|distinguish|doubt|draw|emphasi|endors|expect|explain|expos|express|foresee|giv|hold|infer"
                    + "|insist|interpret|judg|justif|lay|liken|list|maintain|mean|mention|nam|not[ei]|object|offer|portray|predict|present|promis|prais|put|quot|rank|read|recall|reckon"
                    + "|refer|regard|reject|relat|remark|remind|repeat|report|repudiat|say|said|see[sn]?\\b|speak|spoke|stat|stress|suggest|suppos|suspect|tell|told"
                    + "|think|trac|treat|understand|view|wants? to show|warn|writ|wrote)",
            Pattern.CASE_INSENSITIVE);

    /// Asks whether it is so.
    private static final Pattern IS_IT_SO = Pattern.compile(
            "\\b(it is (true|correct|a fact)|is it (true|correct|so)|truly|in fact|indeed|rightly|wrongly)\\b",
            Pattern.CASE_INSENSITIVE);

    private SpeakerRules() {}

    private static boolean isClaim(WrittenQuestion question) {
        return CLAIMS.contains(question.definition().kind());
    }

    private static boolean isStatementOfClaim(WrittenQuestion question) {
        return isClaim(question) && question.content() instanceof QuestionContent.TrueFalse;
    }

    private static Stream<String> speaker(CheckedBank bank, WrittenQuestion question) {
        var speakers = question.definition().assertedBy();
        if (speakers.isEmpty()) {
            return Stream.of("asserted_by is missing: a question of the kind %s says who asserts it"
                    .formatted(question.definition().kind().slug()));
        }
        return Rule.when(
                !namesOneOf(bank, speakers, QuestionTexts.stem(question.content())) && !asksWho(question),
                "the stem names none of those who say it (%s)".formatted(String.join(", ", speakers)));
    }

    private static boolean namesOneOf(CheckedBank bank, List<String> speakers, String stem) {
        var entities = bank.files().entitiesById();
        return speakers.stream()
                .map(entities::get)
                .filter(Objects::nonNull)
                .flatMap(entity -> entity.names().stream())
                .anyMatch(name -> AnswerInPassage.contains(stem, name));
    }

    /// Where the speaker is what is asked for, the stem cannot name him.
    private static boolean asksWho(WrittenQuestion question) {
        return question.content() instanceof QuestionContent.Attribution;
    }

    private static Stream<String> claimed(CheckedBank bank, WrittenQuestion question) {
        var stem = question.content().stem();
        return Rule.when(
                !SAYING.matcher(stem).find() || IS_IT_SO.matcher(stem).find(),
                "a true/false question on a claim asks what is claimed (\"argues that\", \"according to\"), never whether it is so");
    }
}
