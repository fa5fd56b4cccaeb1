package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;

/// Who may read the whole of a text that an instructor brought for her bank.
@ApplicationScoped
public class TextRights {

    private final Texts texts;
    private final Banks banks;
    private final BankRights rights;

    TextRights(Texts texts, Banks banks, BankRights rights) {
        this.texts = texts;
        this.banks = banks;
        this.rights = rights;
    }

    /// Whether it belongs to a bank that somebody may change.
    @Transactional
    public boolean isHers(String text, UUID who) {
        return texts.findByIdOptional(text)
                .flatMap(Text::bank)
                .map(banks::findById)
                .filter(bank -> rights.mayEdit(bank, who))
                .isPresent();
    }
}
