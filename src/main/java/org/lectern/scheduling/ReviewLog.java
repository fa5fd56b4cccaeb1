package org.lectern.scheduling;

import java.util.Arrays;

/// A learner's answers in flat arrays, card by card and in order of time within a card: what weights are fitted to.
///
/// A *training item* is an answer on a later day than the card's answer before it. What is to be predicted is whether
/// it was recalled, from all earlier answers of that card (its history). Answers on the same day are history only. An
/// item is known by the place of its answer in these arrays.
public final class ReviewLog {

    /// Days since the card's answer before; 0 for the first.
    final int[] elapsed;

    /// 1 for Again to 4 for Easy.
    final byte[] grades;

    private final int[] cards;
    private final int[] firsts;
    private final int[] firstItems;
    private final int[] items;

    /// The place of each answer, in the order in which they were added.
    private final int[] places;

    private ReviewLog(Builder from) {
        elapsed = new int[from.size];
        grades = new byte[from.size];
        cards = new int[from.size];
        firsts = from.firstPlaces();
        firstItems = new int[from.cards];
        places = new int[from.size];
        items = arrange(from);
    }

    /// Takes answers in order of time.
    public static final class Builder {

        private int size;
        private int cards;
        private int[] card = new int[1024];
        private int[] day = new int[1024];
        private byte[] grade = new byte[1024];

        /// @param number of the card, from 0 and close together. Where its question got another key, the card begins
        /// anew under another number
        /// @param studyDay on which it was answered, as an epoch day
        public void add(int number, int studyDay, Rating rating) {
            if (size == card.length) {
                int larger = size + (size >> 1);
                card = Arrays.copyOf(card, larger);
                day = Arrays.copyOf(day, larger);
                grade = Arrays.copyOf(grade, larger);
            }
            card[size] = number;
            day[size] = studyDay;
            grade[size] = (byte) rating.grade();
            size++;
            cards = Math.max(cards, number + 1);
        }

        public ReviewLog build() {
            return new ReviewLog(this);
        }

        private int[] firstPlaces() {
            var places = new int[cards + 1];
            for (int i = 0; i < size; i++) {
                places[card[i] + 1]++;
            }
            for (int number = 0; number < cards; number++) {
                places[number + 1] += places[number];
            }
            return places;
        }
    }

    private int[] arrange(Builder from) {
        var next = firsts.clone();
        var lastDay = new int[from.cards];
        var found = new int[from.size];
        int count = 0;
        Arrays.fill(firstItems, -1);
        for (int i = 0; i < from.size; i++) {
            int card = from.card[i];
            int at = next[card]++;
            cards[at] = card;
            places[i] = at;
            grades[at] = from.grade[i];
            elapsed[at] = at == firsts[card] ? 0 : StudyDays.elapsed(lastDay[card], from.day[i]);
            lastDay[card] = from.day[i];
            if (elapsed[at] > 0) {
                found[count++] = at;
                firstItems[card] = firstItems[card] < 0 ? at : firstItems[card];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// Answers in all.
    public int size() {
        return grades.length;
    }

    /// How many training items there are.
    public int trainingItems() {
        return items.length;
    }

    /// The training items in order of time.
    int[] items() {
        return items;
    }

    /// The place of an answer.
    ///
    /// @param added how many were added before it
    int place(int added) {
        return places[added];
    }

    boolean recalled(int at) {
        return grades[at] > 1;
    }

    /// The place of the card's first answer.
    int first(int at) {
        return firsts[cards[at]];
    }

    /// The place of the card's first answer on a later day; negative if there is none.
    int firstItem(int at) {
        return firstItems[cards[at]];
    }

    /// Earlier answers of the card.
    int historyLength(int at) {
        return at - first(at);
    }

    boolean sameAnswer(int at, int other) {
        return grades[at] == grades[other] && elapsed[at] == elapsed[other];
    }
}
