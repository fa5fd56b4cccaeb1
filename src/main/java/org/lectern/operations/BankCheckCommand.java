package org.lectern.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.BankFolder;
import org.lectern.bank.Finding;
import org.lectern.bank.Finding.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Holds a bank to its rules, without a server: a finding per line on standard output, by rule.
@Command(
        name = "check",
        description = "Check a bank by its rules: one line a finding, those of a rule together. Exits with 1 on any E.",
        mixinStandardHelpOptions = true)
final class BankCheckCommand implements Callable<Integer> {

    @Mixin
    BankPlace place = new BankPlace();

    @Option(names = "--json", description = "Print the findings as JSON.")
    boolean json;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        var bank = place.read(List.of());
        var findings = bank.check();
        var commandLine = spec.commandLine();
        if (json) {
            commandLine
                    .getOut()
                    .println(new ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(asJson(bank, findings)));
        } else {
            print(findings, commandLine.getOut());
            commandLine
                    .getErr()
                    .printf(
                            "%d questions: %d E, %d W, %d I%s%n",
                            bank.questions(),
                            count(findings, Level.E),
                            count(findings, Level.W),
                            count(findings, Level.I),
                            bank.missingTexts().isEmpty()
                                    ? ""
                                    : " (without the words of %s: what they say is read from anchors.lock.json)"
                                            .formatted(String.join(", ", bank.missingTexts())));
        }
        return count(findings, Level.E) > 0 ? 1 : 0;
    }

    /// What one rule says stands together, what blocks first.
    private void print(List<Finding> findings, PrintWriter out) {
        findings.stream()
                .sorted(Comparator.comparing(Finding::level).thenComparing(Finding::rule))
                .collect(Collectors.groupingBy(
                        finding -> "%s %s".formatted(finding.level(), finding.rule()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((rule, found) -> {
                    out.printf("-- %s: %d%n", rule, found.size());
                    found.forEach(finding -> out.println(place.line(finding)));
                });
    }

    private Map<String, Object> asJson(BankFolder bank, List<Finding> findings) {
        var result = new LinkedHashMap<String, Object>();
        result.put("questions", bank.questions());
        result.put("without_text", bank.missingTexts());
        for (var level : Level.values()) {
            result.put(level.name().toLowerCase(Locale.ROOT), count(findings, level));
        }
        result.put("findings", findings.stream().map(this::asJson).toList());
        return result;
    }

    private Map<String, @Nullable Object> asJson(Finding finding) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("level", finding.level().name());
        result.put("rule", finding.rule());
        result.put("question_id", finding.question());
        result.put("file", place.folder().resolve(finding.file()).toString());
        result.put("line", finding.line());
        result.put("message", finding.message());
        return result;
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
