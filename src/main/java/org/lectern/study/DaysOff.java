package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.accounts.Account;
import org.lectern.scheduling.Load;
import org.lectern.scheduling.Week;
import org.lectern.web.Sql;

/// The days on which a learner studies less than usual, or not at all.
@ApplicationScoped
public class DaysOff {

    private static final String BETWEEN = """
            select first_day, last_day, null as load from vacation
            where learner_id = ? and taken_back_at is null and last_day >= ? and first_day <= ?
            union all
            select study_day, study_day, load from day_load where learner_id = ? and study_day between ? and ?""";

    private static final String SET = """
            insert into day_load (learner_id, study_day, load) values (?, ?, ?)
            on conflict (learner_id, study_day) do update set load = excluded.load""";

    private static final String REMOVE = "delete from day_load where learner_id = ? and study_day = ?";

    private final DataSource database;

    DaysOff(DataSource database) {
        this.database = database;
    }

    /// What holds on the days from one to another.
    public Loads between(Account learner, int first, int last) throws SQLException {
        try (var connection = database.getConnection()) {
            return between(connection, learner.id(), Week.of(learner.week()), first, last);
        }
    }

    /// The same of whoever studies so.
    public Loads between(Learner learner, int first, int last) throws SQLException {
        try (var connection = database.getConnection()) {
            return between(connection, learner.id(), learner.settings().week(), first, last);
        }
    }

    /// How much is studied on one day.
    Load on(Connection connection, Learner learner, int day) throws SQLException {
        return between(connection, learner, day, day).on(day);
    }

    Loads between(Connection connection, Learner learner, int first, int last) throws SQLException {
        return between(connection, learner.id(), learner.settings().week(), first, last);
    }

    private static Loads between(Connection connection, UUID learner, Week week, int first, int last)
            throws SQLException {
        var dates = new HashMap<Integer, Load>();
        var vacations = new ArrayList<Loads.Span>();
        try (var statement = connection.prepareStatement(BETWEEN)) {
            Sql.bind(statement, learner, first, last, learner, first, last);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var load = row.getString("load");
                    if (load == null) {
                        vacations.add(new Loads.Span(row.getInt("first_day"), row.getInt("last_day")));
                    } else {
                        dates.put(row.getInt("first_day"), Load.valueOf(load.toUpperCase(Locale.ROOT)));
                    }
                }
            }
        }
        return new Loads(week, dates, vacations);
    }

    /// Sets one date apart from its weekday.
    void set(UUID learner, int day, Load load) throws SQLException {
        try (var connection = database.getConnection()) {
            Sql.update(connection, SET, learner, day, Words.of(load));
        }
    }

    /// Lets a date be like others of its weekday again.
    void forget(UUID learner, int day) throws SQLException {
        try (var connection = database.getConnection()) {
            Sql.update(connection, REMOVE, learner, day);
        }
    }
}
