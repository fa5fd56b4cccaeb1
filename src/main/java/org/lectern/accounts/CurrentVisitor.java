package org.lectern.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import org.lectern.web.Visitor;
import org.lectern.web.Visitors;

/// Tells the layout who is signed in.
@ApplicationScoped
class CurrentVisitor implements Visitors {

    private final SignedIn signedIn;
    private final Accounts accounts;

    CurrentVisitor(SignedIn signedIn, Accounts accounts) {
        this.signedIn = signedIn;
        this.accounts = accounts;
    }

    @Override
    public Visitor current() {
        return signedIn.here()
                ? accounts.findByIdOptional(signedIn.id())
                        .map(CurrentVisitor::of)
                        .orElse(Visitor.NOBODY)
                : Visitor.NOBODY;
    }

    private static Visitor of(Account account) {
        return new Visitor(account.id(), account.name(), account.role(), account.isGuest(), account.theme());
    }
}
