package org.lectern.scheduling;

/// What a review on each day until an exam would make of each card of a deck, worked out once. Days
/// count from 0 for today.
final class CardReviews {

    private final Deck deck;
    private final Fsrs fsrs;
    private final Costs costs;
    private final StudyBudget budget;
    private final Transitions reviews;
    private final double[] unreviewed;
    private final double[] firstShare = new double[Rating.values().length];
    private final MemoryGrid.Places first = new MemoryGrid.Places(firstShare.length);

    CardReviews(Deck deck, Planner planner, StudyBudget budget, MemoryGrid grid) {
        this.deck = deck;
        this.fsrs = planner.fsrs();
        this.costs = planner.costs();
        this.budget = budget;
        reviews = new Transitions(grid, costs, Math.multiplyExact(deck.size(), budget.days()));
        unreviewed = new double[deck.size()];
        for (var rating : Rating.values()) {
            firstShare[rating.ordinal()] = planner.firstRatings().share(rating);
            var met = fsrs.initial(rating);
            grid.place(rating == Rating.AGAIN ? fsrs.next(met, 0, Rating.GOOD) : met, first, rating.ordinal());
        }
        for (int card = 0; card < deck.size(); card++) {
            update(card, 0);
        }
    }

    Deck deck() {
        return deck;
    }

    /// Works a card out anew that was answered, from a day on.
    void update(int card, int from) {
        unreviewed[card] = deck.recall(card, fsrs, budget.examDay());
        if (deck.isNew(card)) {
            return;
        }
        var review = new ReviewAhead(fsrs, deck.memory(card));
        for (int day = Math.max(from, firstDay(card)); day < budget.days(); day++) {
            reviews.put(at(card, day), review, budget.today() + day - deck.lastStudyDay(card));
        }
    }

    /// The first day on which a review is on a later day than the card's last answer.
    int firstDay(int card) {
        return deck.isNew(card) ? 0 : Math.max(0, deck.lastStudyDay(card) + 1 - budget.today());
    }

    /// Recall at the exam without any further review.
    double unreviewed(int card) {
        return unreviewed[card];
    }

    double seconds(int card, int day) {
        return reviews.seconds(at(card, day));
    }

    /// What a card comes to by a review on a day.
    ///
    /// @param values of each day and point of the grid after it
    double after(int card, int day, double[] values) {
        return reviews.after(at(card, day), values, day * GridReviews.LAYER);
    }

    double worth(int card, int day, double[] values, double price) {
        return reviews.worth(at(card, day), values, day * GridReviews.LAYER, price);
    }

    void review(int card, int day, double share, double[] masses, PlannedLoad load) {
        load.review(day, share, seconds(card, day));
        reviews.move(at(card, day), share, masses, day * GridReviews.LAYER);
    }

    double secondsOfNew() {
        return costs.met();
    }

    /// What a new card comes to that is met on a day.
    double afterMeeting(int day, double[] values) {
        double sum = 0;
        for (int i = 0; i < firstShare.length; i++) {
            sum += firstShare[i] * first.value(i, values, day * GridReviews.LAYER);
        }
        return sum;
    }

    double worthOfNew(int day, double[] values, double price) {
        return afterMeeting(day, values) - price * costs.met();
    }

    void meet(int day, double cards, double[] masses, PlannedLoad load) {
        load.meet(day, cards, costs.met());
        for (int i = 0; i < firstShare.length; i++) {
            first.add(i, cards * firstShare[i], masses, day * GridReviews.LAYER);
        }
    }

    private int at(int card, int day) {
        return day * deck.size() + card;
    }
}
