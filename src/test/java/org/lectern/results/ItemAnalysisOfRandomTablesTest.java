package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.results.MarkTable.NOT_MET;
import static org.lectern.results.Tables.analysis;
import static org.lectern.results.Tables.assertAgrees;
import static org.lectern.results.Tables.none;
import static org.lectern.results.Tables.places;
import static org.lectern.results.Tables.rows;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every index against an independent computation by its definition ([NaiveAnalysis]).
class ItemAnalysisOfRandomTablesTest {

    @ParameterizedTest
    @CsvSource({"2,2", "3,1", "3,2", "4,3", "5,5", "12,4", "30,7", "100,20", "500,3"})
    void agreesWithTheDefinitionsOnRandomTables(int attempts, int places) {
        for (var seed = 0; seed < (attempts < 100 ? 8 : 1); seed++) {
            var random = new Random(1_000_003L * attempts + 101L * places + seed);
            var items = places(random, places);
            assertAgrees(items, rows(random, items, attempts));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 80})
    void agreesWhereRandomDrawsDealQuestions(int attempts) {
        for (var seed = 0; seed < 8; seed++) {
            var random = new Random(77L * attempts + seed);
            var items = new ArrayList<>(places(random, 4));
            IntStream.range(0, 3)
                    .forEach(at ->
                            items.add(Item.drawn("drawn" + at, items.get(0).maximumMark(), none())));
            var rows = rows(random, items, attempts);
            for (var row : rows) {
                var met = 4 + random.nextInt(3);
                for (var item = 4; item < 7; item++) {
                    row[item] = item == met ? row[0] : NOT_MET;
                }
            }
            assertAgrees(items, rows);
        }
    }

    @Test
    void agreesWherePlacesWereNotMet() {
        for (var seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var items = places(random, 5);
            var rows = rows(random, items, 20);
            rows.forEach(row -> row[random.nextInt(5)] = NOT_MET);
            assertAgrees(items, rows);
            assertThat(analysis(items, rows).quiz().internalConsistency()).isEqualTo(none(NoValue.OTHER_PLACES));
        }
    }

    /// 10,000 points and marks that differ by a hundredth.
    @Test
    void keepsItsDigitsWhereMeansAreLarge() {
        var random = new Random(7);
        var items = places(10_000, 10_000, 10_000);
        var rows = IntStream.range(0, 50)
                .mapToObj(_ -> random.ints(3, 0, 100)
                        .mapToDouble(cents -> 9_999 + cents / 128.0)
                        .toArray())
                .toList();
        assertAgrees(items, rows);
    }
}
