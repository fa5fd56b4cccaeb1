package org.lectern.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The indices by their definitions in 60 decimal digits: sums of products instead of distances from the mean, Fisher's
/// k-statistics from power sums. Null where there is no value. Shares nothing with the product.
final class NaiveAnalysis {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Item> items;
    private final List<double[]> attempts;
    private final List<BigDecimal> totals;
    private final List<List<List<BigDecimal>>> lists;
    private final List<Optional<BigDecimal>> roots;

    NaiveAnalysis(List<Item> items, List<double[]> attempts) {
        this.items = items;
        this.attempts = attempts;
        this.totals = attempts.stream().map(this::total).toList();
        this.lists = IntStream.range(0, items.size()).mapToObj(this::listsOf).toList();
        this.roots = IntStream.range(0, items.size())
                .mapToObj(item -> Optional.ofNullable(items.get(item).drawn() ? null : rootWithTotal(item)))
                .toList();
    }

    private List<BigDecimal> totals() {
        return totals;
    }

    private BigDecimal total(double[] attempt) {
        var total = BigDecimal.ZERO;
        for (var item = 0; item < attempt.length; item++) {
            if (!items.get(item).drawn() && !Double.isNaN(attempt[item])) {
                total = total.add(new BigDecimal(attempt[item]));
            }
        }
        return total;
    }

    /// The marks, the rests and the totals of those who met the item.
    private List<List<BigDecimal>> lists(int item) {
        return lists.get(item);
    }

    private List<List<BigDecimal>> listsOf(int item) {
        var marks = new ArrayList<BigDecimal>();
        var rests = new ArrayList<BigDecimal>();
        var totals = new ArrayList<BigDecimal>();
        for (var at = 0; at < attempts.size(); at++) {
            if (!Double.isNaN(attempts.get(at)[item])) {
                var mark = new BigDecimal(attempts.get(at)[item]);
                var total = this.totals.get(at);
                marks.add(mark);
                rests.add(items.get(item).drawn() ? total : total.subtract(mark));
                totals.add(total);
            }
        }
        return List.of(marks, rests, totals);
    }

    @Nullable
    BigDecimal facility(int item) {
        var marks = lists(item).get(0);
        return marks.isEmpty()
                ? null
                : over(
                        over(sum(marks), marks.size()),
                        new BigDecimal(items.get(item).maximumMark()));
    }

    @Nullable
    BigDecimal deviation(int item) {
        var marks = lists(item).get(0);
        return marks.size() < 2 || covariance(marks, marks).signum() == 0
                ? null
                : covariance(marks, marks).sqrt(DIGITS);
    }

    @Nullable
    BigDecimal intendedWeight(int item) {
        var sum = BigDecimal.ZERO;
        for (var other : items) {
            sum = other.drawn() ? sum : sum.add(new BigDecimal(other.maximumMark()));
        }
        return items.get(item).drawn()
                ? null
                : over(new BigDecimal(items.get(item).maximumMark()), sum);
    }

    @Nullable
    BigDecimal effectiveWeight(int item) {
        var sum = sum(roots.stream().flatMap(Optional::stream).toList());
        return roots.get(item)
                .filter(_ -> sum.signum() != 0)
                .map(root -> HUNDRED.multiply(over(root, sum)))
                .orElse(null);
    }

    private @Nullable BigDecimal rootWithTotal(int item) {
        var lists = lists(item);
        if (lists.get(0).size() < 2
                || covariance(lists.get(0), lists.get(0)).signum() == 0
                || covariance(lists.get(0), lists.get(2)).signum() < 0) {
            return null;
        }
        return covariance(lists.get(0), lists.get(2)).sqrt(DIGITS);
    }

    @Nullable
    BigDecimal discrimination(int item) {
        var marks = lists(item).get(0);
        var rests = lists(item).get(1);
        if (marks.size() < 2) {
            return null;
        }
        var variances = covariance(marks, marks).multiply(covariance(rests, rests));
        return variances.signum() == 0
                ? null
                : HUNDRED.multiply(over(covariance(marks, rests), variances.sqrt(DIGITS)));
    }

    @Nullable
    BigDecimal efficiency(int item) {
        var marks = lists(item).get(0);
        var rests = lists(item).get(1);
        if (marks.size() < 2) {
            return null;
        }
        var most = covariance(
                marks.stream().sorted().toList(), rests.stream().sorted().toList());
        return most.signum() == 0 ? null : HUNDRED.multiply(over(covariance(marks, rests), most));
    }

    @Nullable
    BigDecimal mean() {
        return attempts.isEmpty() ? null : over(sum(totals()), attempts.size());
    }

    @Nullable
    BigDecimal deviation() {
        return attempts.size() < 2 || k2().signum() == 0 ? null : k2().sqrt(DIGITS);
    }

    /// (2 S1^3 - 3 n S1 S2 + n^2 S3) / (n (n-1) (n-2))
    @Nullable
    BigDecimal skewness() {
        var n = attempts.size();
        if (n < 3 || k2().signum() == 0) {
            return null;
        }
        var k3 = over(
                times(2, power(1).pow(3))
                        .subtract(times(3L * n, power(1), power(2)))
                        .add(times((long) n * n, power(3))),
                (long) n * (n - 1) * (n - 2));
        return over(k3, k2().multiply(k2().sqrt(DIGITS)));
    }

    /// (-6 S1^4 + 12 n S1^2 S2 - 3 n (n-1) S2^2 - 4 n (n+1) S1 S3 + n^2 (n+1) S4) / (n (n-1) (n-2) (n-3))
    @Nullable
    BigDecimal kurtosis() {
        var n = (long) attempts.size();
        if (n < 4 || k2().signum() == 0) {
            return null;
        }
        var k4 = over(
                times(-6, power(1).pow(4))
                        .add(times(12 * n, power(1).pow(2), power(2)))
                        .subtract(times(3 * n * (n - 1), power(2).pow(2)))
                        .subtract(times(4 * n * (n + 1), power(1), power(3)))
                        .add(times(n * n * (n + 1), power(4))),
                n * (n - 1) * (n - 2) * (n - 3));
        return over(k4, k2().multiply(k2()));
    }

    @Nullable
    BigDecimal consistency() {
        var places = IntStream.range(0, items.size())
                .filter(item -> !items.get(item).drawn())
                .boxed()
                .toList();
        if (attempts.size() < 3 || places.size() < 2 || k2().signum() == 0) {
            return null;
        }
        var variances = BigDecimal.ZERO;
        for (var place : places) {
            var marks = lists(place).get(0);
            if (marks.size() < attempts.size()) {
                return null;
            }
            variances = variances.add(covariance(marks, marks));
        }
        return HUNDRED.multiply(over(BigDecimal.valueOf(places.size()), places.size() - 1))
                .multiply(BigDecimal.ONE.subtract(over(variances, k2())));
    }

    @Nullable
    BigDecimal errorRatio() {
        var consistency = consistency();
        return consistency == null
                ? null
                : HUNDRED.multiply(
                        BigDecimal.ONE.subtract(over(consistency, 100)).sqrt(DIGITS));
    }

    @Nullable
    BigDecimal standardError() {
        var ratio = errorRatio();
        return ratio == null ? null : over(ratio.multiply(k2().sqrt(DIGITS)), 100);
    }

    private BigDecimal k2() {
        return covariance(totals(), totals());
    }

    private BigDecimal power(int power) {
        return sum(totals().stream().map(total -> total.pow(power)).toList());
    }

    /// (n sum xy - sum x sum y) / (n (n-1))
    private static BigDecimal covariance(List<BigDecimal> some, List<BigDecimal> others) {
        var n = (long) some.size();
        var products = IntStream.range(0, some.size())
                .mapToObj(at -> some.get(at).multiply(others.get(at)))
                .toList();
        return over(times(n, sum(products)).subtract(sum(some).multiply(sum(others))), n * (n - 1));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal times(long factor, BigDecimal... factors) {
        var product = BigDecimal.valueOf(factor);
        for (var next : factors) {
            product = product.multiply(next);
        }
        return product;
    }

    private static BigDecimal over(BigDecimal number, BigDecimal divisor) {
        return number.divide(divisor, DIGITS);
    }

    private static BigDecimal over(BigDecimal number, long divisor) {
        return over(number, BigDecimal.valueOf(divisor));
    }
}
