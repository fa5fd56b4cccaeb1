// What is remembered of a text on a day ahead if nothing is studied until then, by the rules that the server has in
// Mastery and Fsrs.
const TOLERATED = 0.05;
const ROUNDING = 1e-9;
const STEADY_FROM = 7;
const STRONG_BEYOND = 60;

// The weakest first.
export const LEVELS = ["not met", "fading", "learning", "steady", "strong"];

export function recall({ stability, since, factor, decay }, days) {
    return (1 + (factor * (since + days)) / stability) ** decay;
}

export function levelOf(passage, { cards, target }, days) {
    const started = passage.cards.map((number) => cards[number]);
    if (started.length === 0) {
        return "not met";
    }
    const weakest = Math.min(...started.map((card) => recall(card, days)));
    if (target - weakest > TOLERATED + ROUNDING) {
        return "fading";
    }
    const stability = median(started.map((card) => card.stability).sort((a, b) => a - b));
    if (stability < STEADY_FROM) {
        return "learning";
    }
    return stability <= STRONG_BEYOND ? "steady" : "strong";
}

// Of levels that meet on the same words: of those that were begun, the one that is remembered worst.
export function weakestOf(levels) {
    return LEVELS.slice(1).find((level) => levels.includes(level)) ?? "not met";
}

// The share of all questions that would be recalled; those that were never answered would not.
export function meanRecall({ cards, questions }, days) {
    return questions === 0 ? 0 : cards.reduce((sum, card) => sum + recall(card, days), 0) / questions;
}

function median(sorted) {
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
