import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// A whole class takes a quiz: all begin within ten seconds, save an answer every two, and submit within ten seconds.
/// Prints errors and how long what took; writes the answers that the server has acknowledged, a line each, so that
/// somebody else can look for them. Usage: src/load/class.
final class WholeClass {

    private static final String ASSIGNMENT = "10ad0000-0000-7000-8000-0000000000a5";
    private static final long WINDOW_MS = 10_000;
    private static final long EVERY_MS = 2_000;
    private static final int WARMING = 100;
    private static final int WARMING_AT_ONCE = 4;

    private static final Map<String, List<Double>> TOOK = new ConcurrentHashMap<>();
    private static final Map<String, AtomicLong> ERRORS = new ConcurrentHashMap<>();
    private static final List<String> ACKNOWLEDGED = Collections.synchronizedList(new ArrayList<>());

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String root;
    private final int questions;
    private final long savingMs;

    private WholeClass(String root, int questions, long savingMs) {
        this.root = root;
        this.questions = questions;
        this.savingMs = savingMs;
    }

    public static void main(String[] args) throws Exception {
        int learners = Integer.parseInt(args[1]);
        var lesson = new WholeClass(args[0], Integer.parseInt(args[2]), Long.parseLong(args[3]) * 1_000);
        lesson.warmUp(learners);
        long begin = System.currentTimeMillis() + 1_000;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 1; n <= learners; n++) {
                int number = n;
                pool.submit(() -> lesson.sit(number, begin));
            }
        }
        Files.write(Path.of(args[4]), ACKNOWLEDGED);
        report();
    }

    /// An earlier class, a few at a time: what they take is not counted. A server that nobody has used yet would be
    /// measured while it compiles.
    private void warmUp(int learners) throws Exception {
        try (var pool = Executors.newFixedThreadPool(WARMING_AT_ONCE)) {
            var done = new ArrayList<Future<?>>();
            for (int n = learners + 1; n <= learners + WARMING; n++) {
                int number = n;
                done.add(pool.submit(() -> {
                    sitThrough(number);
                    return null;
                }));
            }
            for (var one : done) {
                one.get();
            }
        }
        TOOK.clear();
    }

    private void sitThrough(int number) throws Exception {
        var cookie = cookie(person(number), number);
        var path = path(send("start", cookie, "POST", "/assignments/" + ASSIGNMENT + "/attempts", "x=", 303));
        send("open the page", cookie, "GET", path, null, 200);
        for (int position = 1; position <= questions; position++) {
            save(cookie, path, position, "a");
        }
        send("submit", cookie, "POST", path + "/submission", "sure=true", 303);
        send("review", cookie, "GET", path, null, 200);
    }

    private static UUID person(int number) {
        return new UUID(0x10ad_0000_0000_7000L, 0x8000_0000_0000_0000L | decimal(1000 + number));
    }

    private static String path(HttpResponse<String> started) {
        var location = started.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/quiz/"));
    }

    private HttpResponse<String> save(String cookie, String path, int position, String option) throws Exception {
        return send("save", cookie, "PUT", path.replace("/quiz/", "/api/v1/attempts/") + "/responses", """
                {"responses": [{"position": %d, "sequence": %d, "response": {"option": "%s"}}]}"""
                .formatted(position, System.currentTimeMillis(), option), 200);
    }

    private void sit(int number, long begin) {
        var random = new Random(number);
        var person = person(number);
        try {
            var cookie = cookie(person, number);
            until(begin + random.nextLong(WINDOW_MS));
            var path = path(send("start", cookie, "POST", "/assignments/" + ASSIGNMENT + "/attempts", "x=", 303));
            send("open the page", cookie, "GET", path, null, 200);
            var answers = answers(random, cookie, path, begin + WINDOW_MS + savingMs);
            until(begin + WINDOW_MS + savingMs + random.nextLong(WINDOW_MS));
            send("submit", cookie, "POST", path + "/submission", "sure=true", 303);
            send("review", cookie, "GET", path, null, 200);
            answers.forEach((position, option) -> ACKNOWLEDGED.add(person + " " + position + " " + option));
        } catch (Exception e) {
            error("learner " + e);
        }
    }

    private Map<Integer, String> answers(Random random, String cookie, String path, long until) throws Exception {
        var answers = new TreeMap<Integer, String>();
        long next = System.currentTimeMillis() + random.nextLong(EVERY_MS);
        while (next < until) {
            until(next);
            int position = 1 + random.nextInt(questions);
            var option = String.valueOf((char) ('a' + random.nextInt(4)));
            var saved = save(cookie, path, position, option);
            if (saved.body().contains("\"status\":\"saved\"")) {
                answers.put(position, option);
            } else {
                error("save answered " + saved.body());
            }
            next += EVERY_MS;
        }
        return answers;
    }

    private HttpResponse<String> send(String what, String cookie, String method, String path, String body, int wanted)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofSeconds(30))
                .header("Cookie", "lectern=" + cookie)
                .header("Sec-Fetch-Site", "same-origin");
        if (body == null) {
            request.GET();
        } else {
            request.header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        long start = System.nanoTime();
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        TOOK.computeIfAbsent(what, _ -> Collections.synchronizedList(new ArrayList<>()))
                .add((System.nanoTime() - start) / 1e6);
        if (response.statusCode() != wanted) {
            error(what + " gives " + response.statusCode());
        }
        return response;
    }

    private static void until(long moment) throws InterruptedException {
        Thread.sleep(Math.max(0, moment - System.currentTimeMillis()));
    }

    private static void error(String what) {
        ERRORS.computeIfAbsent(what, _ -> new AtomicLong()).incrementAndGet();
    }

    /// The digits of a number as the id has them.
    private static long decimal(int number) {
        return Long.parseLong(String.valueOf(number), 16);
    }

    private static String cookie(UUID person, int number) throws Exception {
        var secret = MessageDigest.getInstance("SHA-256")
                .digest(("a cookie for tests only " + number).getBytes(StandardCharsets.UTF_8));
        var bytes = ByteBuffer.allocate(48)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static void report() {
        for (var what : List.of("start", "open the page", "save", "submit", "review")) {
            var took = new ArrayList<>(TOOK.getOrDefault(what, List.of()));
            Collections.sort(took);
            if (!took.isEmpty()) {
                System.out.printf(
                        "%-14s %6d times, median %5.0f ms, p95 %5.0f ms, slowest %5.0f ms%n",
                        what,
                        took.size(),
                        took.get(took.size() / 2),
                        took.get((int) Math.ceil(took.size() * .95) - 1),
                        took.getLast());
            }
        }
        System.out.println("Errors: " + ERRORS.values().stream().mapToLong(AtomicLong::get).sum());
        ERRORS.forEach((what, times) -> System.out.println("  " + times + " times: " + what));
    }
}
