package org.lectern.texts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Option;
import org.lectern.web.Problems;

/// The texts that banks ask about, for administrators: which words are there, and a form to give those that are not.
@Path("/admin/texts")
@RolesAllowed(Role.ADMINISTRATOR)
class TextsPage {

    /// In bytes; below the limit of a request. A longer text comes by the command line.
    static final long LONGEST = 1_900_000;

    @CheckedTemplate(basePath = "texts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance texts(
                List<Text> texts, List<Option> missing, String source, String megabytes, Problems problems);
    }

    private final Texts texts;
    private final TextInstallation installation;

    TextsPage(Texts texts, TextInstallation installation) {
        this.texts = texts;
        this.installation = installation;
    }

    @GET
    public TemplateInstance list() {
        return page("", Problems.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm @Nullable String source, @RestForm("file") @Nullable FileUpload file) {
        var text = Objects.requireNonNullElse(source, "");
        try {
            installation.install(text, words(file));
            return Response.seeOther(UriBuilder.fromPath("/admin/texts").build())
                    .build();
        } catch (UnknownText e) {
            return wrong(text, "source", e.getMessage());
        } catch (UnreadableText | OtherText e) {
            return wrong(text, "file", e.getMessage());
        }
    }

    private static SourceText words(@Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            throw new UnreadableText("Choose a file.");
        }
        if (file.size() > LONGEST) {
            throw new UnreadableText(
                    "A text has at most %d bytes here, and this one has %d. `lectern text import` takes longer ones."
                            .formatted(LONGEST, file.size()));
        }
        return TextFolder.read(file.uploadedFile());
    }

    private Response wrong(String source, String field, String message) {
        return Response.status(422)
                .entity(page(source, new Problems(Map.of(field, message))))
                .build();
    }

    private TemplateInstance page(String source, Problems problems) {
        var all = texts.inOrder();
        var missing = all.stream()
                .filter(text -> !text.isInstalled())
                .map(text -> new Option(text.id(), text.title()))
                .toList();
        return Templates.texts(all, missing, source, "1.9", problems);
    }
}
