package org.lectern.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.SignedIn;
import org.lectern.bank.TextRights;

/// Who is at work on a text that was brought.
@ApplicationScoped
class Importer {

    private final SignedIn signedIn;
    private final Accounts accounts;
    private final TextImports imports;
    private final TextRights rights;

    Importer(SignedIn signedIn, Accounts accounts, TextImports imports, TextRights rights) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.imports = imports;
        this.rights = rights;
    }

    UUID id() {
        return signedIn.id();
    }

    /// Whether single letters are keys for her.
    boolean likesLetterKeys() {
        return accounts.get(id()).hasLetterKeys();
    }

    /// @throws NotFoundException where there is none, or it is for a bank that she may not change
    @Transactional
    TextImport find(UUID id) {
        if (!isHers(id, id())) {
            throw new NotFoundException();
        }
        return imports.findById(id);
    }

    @Transactional
    boolean isHers(UUID id, UUID who) {
        var found = imports.findByIdOptional(id);
        return found.isPresent() && rights.isHers(found.get().textId(), who);
    }
}
