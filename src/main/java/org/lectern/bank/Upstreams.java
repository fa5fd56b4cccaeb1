package org.lectern.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// What files say otherwise than corrections on the server do.
@ApplicationScoped
class Upstreams implements PanacheRepositoryBase<Upstream, String> {

    private final Questions questions;

    Upstreams(Questions questions) {
        this.questions = questions;
    }

    /// Keeps what the files say now, to be adopted or not. What they said before the correction is no news.
    void note(WrittenQuestion written, QuestionVersion current, Instant now) {
        var kept = findByIdOptional(written.id());
        if (isNoNews(written, current)) {
            kept.ifPresent(this::delete);
        } else {
            kept.ifPresentOrElse(upstream -> upstream.say(written, now), () -> persist(new Upstream(written, now)));
        }
    }

    private boolean isNoNews(WrittenQuestion written, QuestionVersion current) {
        return current.is(written.definition())
                || questions.versions(written.id()).stream()
                        .filter(version -> !version.isLocal())
                        .findFirst()
                        .filter(version -> version.is(written.definition()))
                        .isPresent();
    }
}
