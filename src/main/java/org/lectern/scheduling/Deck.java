package org.lectern.scheduling;

import java.util.Arrays;

/// The cards of a plan or a simulation, new or remembered, in flat arrays. A card is known by its
/// place, from 0 in the order in which they were added; new cards are met in that order.
public final class Deck {

    private int size;
    private double[] stability = new double[64];
    private double[] difficulty = new double[64];
    private int[] lastDay = new int[64];

    /// So many cards that were never answered.
    public static Deck ofNew(int cards) {
        var deck = new Deck();
        for (int card = 0; card < cards; card++) {
            deck.addNew();
        }
        return deck;
    }

    public Deck copy() {
        var copy = new Deck();
        copy.size = size;
        copy.stability = stability.clone();
        copy.difficulty = difficulty.clone();
        copy.lastDay = lastDay.clone();
        return copy;
    }

    /// Adds a card that was answered.
    ///
    /// @return its place
    public int add(Memory memory, int lastStudyDay) {
        set(addNew(), memory, lastStudyDay);
        return size - 1;
    }

    /// Adds a card that was never answered.
    ///
    /// @return its place
    public int addNew() {
        if (size == stability.length) {
            stability = Arrays.copyOf(stability, 2 * size);
            difficulty = Arrays.copyOf(difficulty, 2 * size);
            lastDay = Arrays.copyOf(lastDay, 2 * size);
        }
        return size++;
    }

    public int size() {
        return size;
    }

    public boolean isNew(int card) {
        return stability[card] == 0;
    }

    /// Cards that were never answered.
    public int newCards() {
        int count = 0;
        for (int card = 0; card < size; card++) {
            count += isNew(card) ? 1 : 0;
        }
        return count;
    }

    /// The memory of a card that is not new.
    public Memory memory(int card) {
        return new Memory(stability[card], difficulty[card]);
    }

    /// The study day of its last answer; 0 as long as it is new.
    public int lastStudyDay(int card) {
        return lastDay[card];
    }

    /// The probability of recall on a study day if nothing is studied until then; 0 for a new card.
    public double recall(int card, Fsrs fsrs, int studyDay) {
        return isNew(card) ? 0 : fsrs.retrievability(StudyDays.elapsed(lastDay[card], studyDay), stability[card]);
    }

    /// The sum of the probabilities of recall on a study day: how many cards would be recalled.
    public double known(Fsrs fsrs, int studyDay) {
        double known = 0;
        for (int card = 0; card < size; card++) {
            known += recall(card, fsrs, studyDay);
        }
        return known;
    }

    double stability(int card) {
        return stability[card];
    }

    void set(int card, Memory memory, int studyDay) {
        stability[card] = memory.stability();
        difficulty[card] = memory.difficulty();
        lastDay[card] = studyDay;
    }
}
