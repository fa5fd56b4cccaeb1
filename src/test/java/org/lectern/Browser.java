package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

/// Tests in a real Chromium. Each test has devices of its own; the browser is started once.
///
/// Without a Chromium or Node on this machine the tests are skipped with the reason, but where `CI` is set they fail.
public abstract class Browser {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    /// Of what passed one example for each rule is enough. There are no frames.
    private static final String RUN_AXE = """
            only => axe.run(document, {runOnly: only, resultTypes: ['violations'], iframes: false}).then(results => ({
                passed: results.passes.length,
                barriers: results.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html)),
            }))""";

    private static final String AXE = axe();

    /// One for each thread that tests: Playwright serves only the one that made it.
    private static final ThreadLocal<Running> RUNNING = ThreadLocal.withInitial(Browser::start);

    @TestHTTPResource("/")
    URI root;

    private final ThreadLocal<List<BrowserContext>> devices = ThreadLocal.withInitial(ArrayList::new);
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) {}

    /// A kind of device.
    public record Screen(int width, int height, boolean touch, boolean dark) {

        public static final Screen PHONE = new Screen(360, 740, true, false);
        public static final Screen DESK = new Screen(1280, 900, false, false);

        public Screen inTheDark() {
            return new Screen(width, height, touch, true);
        }
    }

    /// What axe finds on a page as it stands, by the rules of WCAG 2.2 AA. In the dark theme only the colours are
    /// others: the same document in the same size has passed the other rules.
    protected static List<String> barriers(Page page, ColorScheme theme) {
        // Once for each document: it is half a megabyte.
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        var only = theme == ColorScheme.DARK
                ? Map.of("type", "rule", "values", RULES_OF_COLOUR)
                : Map.of("type", "tag", "values", WCAG_22_AA);
        @SuppressWarnings("unchecked")
        var results = (Map<String, Object>) page.evaluate(RUN_AXE, only);
        assertThat((Integer) results.get("passed"))
                .as("Rules that passed at " + page.url())
                .isPositive();
        @SuppressWarnings("unchecked")
        var barriers = (List<String>) results.get("barriers");
        return barriers;
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void findChromium() {
        var missing = new ArrayList<String>();
        if (chromiumOnPath().isEmpty()) {
            missing.add("chromium");
        }
        if (onPath("node").isEmpty()) {
            missing.add("node");
        }
        if (!missing.isEmpty()) {
            var reason = "Browser tests need %s on the PATH; `./lectern test` installs it."
                    .formatted(String.join(" and ", missing));
            assertThat(System.getenv("CI")).as(reason).isNotEqualTo("true");
            System.err.println("SKIPPED: " + reason);
            assumeTrue(false, reason);
        }
    }

    /// Errors of scripts, and what the content security policy refused, fail the test in which they happen.
    @AfterEach
    void closeDevices() {
        devices.get().forEach(BrowserContext::close);
        assertThat(faults).isEmpty();
    }

    /// Goes to a server of the test's own.
    protected final void visit(URI server) {
        root = server;
    }

    /// Does a part of a test in a browser of its own beside the rest, where it takes long and the cores are idle.
    protected final CompletableFuture<Void> beside(Runnable part) {
        return CompletableFuture.runAsync(() -> {
            try {
                part.run();
            } finally {
                RUNNING.get().playwright.close();
                RUNNING.remove();
            }
        });
    }

    /// A page on a device on which nobody is signed in.
    protected Page device(Screen screen) {
        var context = RUNNING.get()
                .chromium
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(root.toString())
                        .setViewportSize(screen.width, screen.height)
                        .setHasTouch(screen.touch)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Berlin")
                        // A colour in the middle of its transition is neither the one nor the other.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(screen.dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(10_000);
        devices.get().add(context);
        return watched(context.newPage());
    }

    /// A page on a device on which somebody is signed in.
    protected Page device(Screen screen, Person person) {
        var page = device(screen);
        page.context().addCookies(List.of(new Cookie("lectern", person.cookie()).setUrl(root.toString())));
        return page;
    }

    /// The path of a link with which somebody new chooses a password.
    protected static String invitation(String name) {
        var page = Jsoup.parse(People.administrator()
                .browser()
                .formParam("name", name)
                .formParam("role", "learner")
                .post("/admin/users")
                .asString());
        var link = page.selectFirst("code").text();
        return link.substring(link.indexOf("/welcome/"));
    }

    private Page watched(Page page) {
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        return page;
    }

    private static Running start() {
        var environment = Map.of(
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                "1",
                "PLAYWRIGHT_NODEJS_PATH",
                onPath("node").orElseThrow().toString());
        // The driver's scripts come with the library; Node and the browser are the system's.
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(chromiumOnPath().orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-background-networking"));
        return new Running(playwright, playwright.chromium().launch(options));
    }

    /// The shell is the same browser without its own windows, which cost more than the pages do.
    private static Optional<Path> chromiumOnPath() {
        return onPath("chromium-headless-shell").or(() -> onPath("chromium"));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
