package org.lectern.operations;

import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.lectern.scheduling.Rating;
import org.lectern.scheduling.ReviewLog;
import org.lectern.scheduling.StudyDays;

/// Gathers the answers of a file, in some 40 bytes each, and puts them in order of time; those of one time stay as
/// they stand.
final class AnswersByTime implements ReviewLogFile.RowTaker {

    private final StudyDays days;
    private final Map<String, Integer> numbers = new HashMap<>();
    private boolean inOrder = true;
    private int size;
    private int[] cards = new int[1024];
    private int[] studyDays = new int[1024];
    private byte[] grades = new byte[1024];
    private long[] micros = new long[1024];
    private long[] lines = new long[1024];

    AnswersByTime(StudyDays days) {
        this.days = days;
    }

    @Override
    public void take(ReviewLogFile.Row row, long line) {
        if (size == cards.length) {
            grow(size + (size >> 1));
        }
        cards[size] = numbers.computeIfAbsent(row.card(), _ -> numbers.size());
        studyDays[size] = days.dayOf(row.at());
        grades[size] = (byte) row.rating().grade();
        micros[size] = row.at().getEpochSecond() * 1_000_000 + row.at().get(ChronoField.MICRO_OF_SECOND);
        lines[size] = line;
        inOrder &= size == 0 || micros[size - 1] <= micros[size];
        size++;
    }

    private void grow(int larger) {
        cards = Arrays.copyOf(cards, larger);
        studyDays = Arrays.copyOf(studyDays, larger);
        grades = Arrays.copyOf(grades, larger);
        micros = Arrays.copyOf(micros, larger);
        lines = Arrays.copyOf(lines, larger);
    }

    /// The log. An answer to a card at the same time and with the same rating as the one before is left out: it is the
    /// same one, exported twice.
    ///
    /// @param duplicates told the line of each answer left out, and that of the one that stands for it
    ReviewLog toLog(BiConsumer<Long, Long> duplicates) {
        var log = new ReviewLog.Builder();
        var last = new int[numbers.size()];
        Arrays.fill(last, -1);
        order().forEach(at -> {
            int before = last[cards[at]];
            if (before >= 0 && micros[before] == micros[at] && grades[before] == grades[at]) {
                duplicates.accept(lines[at], lines[before]);
            } else {
                log.add(cards[at], studyDays[at], Rating.of(grades[at]));
                last[cards[at]] = at;
            }
        });
        return log.build();
    }

    private IntStream order() {
        var all = IntStream.range(0, size);
        return inOrder
                ? all
                : all.boxed().sorted(Comparator.comparingLong(at -> micros[at])).mapToInt(at -> at);
    }
}
