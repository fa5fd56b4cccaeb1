package org.lectern.bank;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lectern.web.Option;
import org.lectern.web.Parameters;
import org.lectern.web.Slugs;

/// The class banks that somebody may change.
@ApplicationScoped
public class OwnBanks {

    private final Banks banks;
    private final BankRights rights;
    private final Clock clock;

    OwnBanks(Banks banks, BankRights rights, Clock clock) {
        this.banks = banks;
        this.rights = rights;
        this.clock = clock;
    }

    /// In the order of their titles.
    @Transactional
    public List<Option> of(UUID who) {
        return banks.listAll(Sort.by("title")).stream()
                .filter(bank -> !bank.isSourced() && !bank.isOwn() && rights.mayEdit(bank, who))
                .map(bank -> new Option(bank.id(), bank.title()))
                .toList();
    }

    /// Whether it is one of them.
    @Transactional
    public boolean has(String bank, UUID who) {
        return banks.findByIdOptional(bank)
                .filter(found -> !found.isSourced() && !found.isOwn() && rights.mayEdit(found, who))
                .isPresent();
    }

    /// The ids of those of this title.
    @Transactional
    public List<String> called(String title, UUID who) {
        var wanted = Parameters.line(title);
        return of(who).stream()
                .filter(bank -> bank.label().equals(wanted))
                .map(Option::value)
                .toList();
    }

    /// What keeps a title from being a bank's; empty for nothing.
    public static String problem(String title) {
        return BanksPage.problem(Parameters.line(title));
    }

    /// Makes one.
    ///
    /// @return its id
    @Transactional
    public String make(String title, UUID owner) {
        var wanted = Parameters.line(title);
        var bank = new Bank(Slugs.of(wanted), wanted, owner, clock.instant());
        banks.persistAndFlush(bank);
        return bank.id();
    }
}
