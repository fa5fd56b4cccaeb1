package org.lectern.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;

/// All that needs an instructor now; *Teach* itself shows the beginning.
@Path("/teach/attention")
@RolesAllowed(Role.INSTRUCTOR)
class AttentionPage {

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance attention(List<Concerns.Concern> concerns, int of, String first, String next);
    }

    private final Attention attention;
    private final SignedIn signedIn;

    AttentionPage(Attention attention, SignedIn signedIn) {
        this.attention = attention;
        this.signedIn = signedIn;
    }

    /// @param from the first that is shown, counted from 1
    @GET
    public TemplateInstance list(@RestQuery @Nullable String from) {
        var all = attention.of(signedIn.id());
        int wanted = from != null && from.matches("[0-9]{1,4}") ? Integer.parseInt(from) : 1;
        int start = Math.clamp(wanted - 1L, 0, Math.max(0, all.size() - 1));
        int end = Math.min(start + PAGE, all.size());
        return Templates.attention(
                all.subList(start, end),
                all.size(),
                start > 0 ? "/teach/attention" : "",
                end < all.size() ? "/teach/attention?from=" + (end + 1) : "");
    }
}
