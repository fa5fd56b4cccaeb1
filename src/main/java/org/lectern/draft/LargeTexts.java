package org.lectern.draft;

import jakarta.enterprise.context.ApplicationScoped;
import org.lectern.texts.TextFiles;
import org.lectern.web.LargeBodies;

/// Books are larger than forms.
@ApplicationScoped
class LargeTexts implements LargeBodies {

    /// For the other fields of the form.
    private static final long AROUND = 1 << 20;

    @Override
    public String path() {
        return ImportPage.PATH;
    }

    @Override
    public long largest() {
        return TextFiles.LARGEST + AROUND;
    }
}
