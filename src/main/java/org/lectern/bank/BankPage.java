package org.lectern.bank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Option;
import org.lectern.web.Parameters;
import org.lectern.web.Problems;

/// The questions of one bank.
@Path("/teach/banks/{bank}")
@RolesAllowed(Role.INSTRUCTOR)
class BankPage {

    /// A question of the list.
    ///
    /// @param words type, difficulty, status and subjects
    /// @param notes what is worth a look
    record Row(String id, RawString stem, String words, String facility, List<String> notes) {}

    /// @param here the address of this list
    record Listing(
            List<Row> rows, long total, BankFilter filter, String here, String path, String first, String next) {}

    record Lists(
            List<Option> texts,
            List<Option> tags,
            List<Option> types,
            List<Option> kinds,
            List<Option> difficulties,
            List<Option> banks) {

        /// For a deed, where none is chosen yet.
        public List<Option> subjects() {
            return Stream.concat(Stream.of(new Option("", "–")), tags.stream().skip(1))
                    .toList();
        }

        public List<Option> statuses() {
            return BankFilter.STATUSES;
        }

        public List<Option> facilities() {
            return BankFilter.FACILITIES;
        }

        public List<Option> sorts() {
            return BankFilter.SORTS;
        }
    }

    /// @param done what was done to many at once; empty for nothing
    /// @param batch by which it can be undone; empty where it cannot
    record Deeds(String done, String batch) {}

    /// @param editable whether she may change the bank
    /// @param owned whether she names its editors
    record Head(
            String id,
            String title,
            boolean sourced,
            boolean fromFiles,
            String owner,
            boolean editable,
            boolean owned) {}

    @CheckedTemplate(basePath = "bank", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance bank(
                Head bank, Listing listing, Lists lists, Deeds deeds, String title, Problems problems);
    }

    private final Editor editor;
    private final Banks banks;
    private final BankList list;
    private final Tallies tallies;
    private final Upstreams upstreams;
    private final Drafting drafting;

    BankPage(Editor editor, Banks banks, BankList list, Tallies tallies, Upstreams upstreams, Drafting drafting) {
        this.editor = editor;
        this.banks = banks;
        this.list = list;
        this.tallies = tallies;
        this.upstreams = upstreams;
        this.drafting = drafting;
    }

    /// @param done how many were changed at once, and what was done to them
    @GET
    public TemplateInstance show(
            @RestPath String bank,
            @BeanParam BankFilter filter,
            @RestQuery @Nullable String done,
            @RestQuery @Nullable String batch) {
        return page(
                editor.bank(bank), filter, new Deeds(ManyPage.inWords(done), ManyPage.batch(batch)), "", Problems.NONE);
    }

    @POST
    @Path("/title")
    @Transactional
    public Response rename(@RestPath String bank, @RestForm @Nullable String title) {
        var found = editor.editable(bank);
        var wanted = Parameters.line(title);
        var problem = BanksPage.problem(wanted);
        if (!problem.isEmpty()) {
            var nothing = new BankFilter(null, null, null, null, null, null, null, null, null, null);
            return Response.status(422)
                    .entity(page(found, nothing, new Deeds("", ""), wanted, new Problems(Map.of("title", problem))))
                    .build();
        }
        banks.findById(bank).rename(wanted);
        return Response.seeOther(URI.create("/teach/banks/" + bank)).build();
    }

    TemplateInstance page(Bank bank, BankFilter filter, Deeds deeds, String title, Problems problems) {
        tallies.refresh(bank.id());
        var path = "/teach/banks/" + bank.id();
        var found = list.find(bank.id(), filter);
        var shown = found.stream().limit(BankFilter.PAGE).toList();
        var lists = drafting.lists(bank);
        var listing = new Listing(
                rows(shown, lists),
                list.count(bank.id(), filter),
                filter,
                filter.href(path, filter.first()),
                path,
                filter.first() > 0 ? filter.href(path, 0) : "",
                found.size() > BankFilter.PAGE ? filter.href(path, filter.first() + BankFilter.PAGE) : "");
        return Templates.bank(
                head(bank), listing, lists(bank, lists), deeds, title.isEmpty() ? bank.title() : title, problems);
    }

    private Head head(Bank bank) {
        return new Head(
                bank.id(),
                bank.title(),
                bank.isSourced(),
                bank.isFromFiles(),
                bank.owner().map(editor::name).orElse(""),
                editor.mayEdit(bank),
                editor.isOwner(bank));
    }

    private Lists lists(Bank bank, FormLists lists) {
        return new Lists(
                any(lists.texts().stream().skip(1)),
                any(lists.tags().stream()),
                any(Arrays.stream(QuestionType.values()).map(type -> new Option(type.slug(), Kinds.of(type)))),
                any(lists.kinds().stream()),
                any(lists.difficulties().stream()),
                list.ofTheWeb().stream()
                        .filter(option -> !option.value().equals(bank.id()))
                        .filter(option -> editor.mayEdit(editor.bank(option.value())))
                        .toList());
    }

    private static List<Option> any(Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", "any")), options).toList();
    }

    private List<Row> rows(List<BankList.Found> found, FormLists lists) {
        var ids = found.stream().map(one -> one.question().id()).toList();
        var counted = tallies.of(ids);
        var news = upstreams.list("questionId in ?1 and not declined", ids).stream()
                .map(Upstream::questionId)
                .collect(Collectors.toSet());
        var labels = lists.tags().stream().collect(Collectors.toMap(Option::value, Option::label));
        return found.stream()
                .map(one -> new Row(
                        one.question().id(),
                        Rendering.stem(one.version().content()).markup(),
                        words(one, labels),
                        counted.containsKey(one.question().id())
                                ? counted.get(one.question().id()).facility()
                                : "too few answers to tell",
                        notes(one, news.contains(one.question().id()))))
                .toList();
    }

    private static String words(BankList.Found found, Map<String, String> labels) {
        var words = new ArrayList<String>();
        words.add(Kinds.of(QuestionType.of(found.version().content())));
        words.add("difficulty " + found.version().definition().difficulty());
        words.add(Kinds.of(found.question().status()));
        found.question().tags().stream()
                .map(tag -> labels.getOrDefault(tag, tag))
                .sorted()
                .forEach(words::add);
        return String.join(", ", words);
    }

    private static List<String> notes(BankList.Found found, boolean news) {
        var notes = new ArrayList<String>();
        if (found.question().status() == Status.REVIEWED && !found.question().isServed()) {
            notes.add("held back: a rule or a missing passage keeps it from being asked");
        }
        if (found.version().definition().citations().isEmpty()) {
            notes.add("no source yet");
        }
        if (found.version().isLocal()) {
            notes.add("written here");
        }
        if (news) {
            notes.add("the files say otherwise");
        }
        return notes;
    }
}
