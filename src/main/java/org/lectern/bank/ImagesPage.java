package org.lectern.bank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Parameters;
import org.lectern.web.Problems;

/// The images of a bank: what to write so that a question shows one, and a form for another.
@Path("/teach/banks/{bank}/images")
@RolesAllowed(Role.INSTRUCTOR)
class ImagesPage {

    @CheckedTemplate(basePath = "bank", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance images(
                String bank,
                String bankTitle,
                boolean editable,
                List<Images.Line> images,
                String alt,
                String credit,
                Problems problems);
    }

    private final Editor editor;
    private final Images images;

    ImagesPage(Editor editor, Images images) {
        this.editor = editor;
        this.images = images;
    }

    @GET
    public TemplateInstance list(@RestPath String bank) {
        return page(editor.bank(bank), "", "", Problems.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response add(
            @RestPath String bank,
            @RestForm @Nullable String alt,
            @RestForm @Nullable String credit,
            @RestForm("file") @Nullable FileUpload file) {
        var found = editor.editable(bank);
        var shows = Parameters.line(alt);
        var from = Parameters.line(credit);
        var problems = new HashMap<String, String>();
        if (shows.isEmpty() || shows.length() > Image.LONGEST_WORDS) {
            problems.put("alt", "Say in at most %d characters what it shows.".formatted(Image.LONGEST_WORDS));
        }
        if (from.length() > Image.LONGEST_WORDS) {
            problems.put("credit", "At most %d characters.".formatted(Image.LONGEST_WORDS));
        }
        var image = read(file, problems);
        if (image == null || !problems.isEmpty()) {
            return Response.status(422)
                    .entity(page(found, shows, from, new Problems(Map.copyOf(problems))))
                    .build();
        }
        images.persist(new Image(UUID.randomUUID(), bank, image, shows, from, editor.id(), editor.now()));
        return Response.seeOther(URI.create("/teach/banks/%s/images".formatted(bank)))
                .build();
    }

    private static @Nullable ImageFile read(@Nullable FileUpload file, Map<String, String> problems) {
        if (file == null || file.size() == 0) {
            problems.put("file", "Choose a file.");
            return null;
        }
        try {
            return file.size() > ImageFile.LONGEST
                    ? ImageFile.of(new byte[ImageFile.LONGEST + 1])
                    : ImageFile.of(Files.readAllBytes(file.uploadedFile()));
        } catch (ImageFile.Unfit e) {
            problems.put("file", String.valueOf(e.getMessage()));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplateInstance page(Bank bank, String alt, String credit, Problems problems) {
        return Templates.images(
                bank.id(), bank.title(), editor.mayEdit(bank), images.of(bank.id()), alt, credit, problems);
    }
}
