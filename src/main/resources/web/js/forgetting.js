// What is remembered of a text on a day ahead, by the rules that the server has in Mastery and Fsrs. A card is forgotten
// along a curve, or is as its plan foresees it.
const TOLERATED = 0.05;
const ROUNDING = 1e-9;
const STEADY_FROM = 7;
const STRONG_BEYOND = 60;

// The weakest first.
export const LEVELS = ["not met", "fading", "learning", "steady", "strong"];

// Recall and stability of a card; null as long as it is not met.
export function strengthOf(card, planned, days) {
    if (Array.isArray(card.recall)) {
        return foreseen(card, planned, days);
    }
    const { stability, since, factor, decay } = card;
    return { recall: (1 + (factor * (since + days)) / stability) ** decay, stability };
}

// Between two days of the plan by the share of the way; before the first day on which a card is met it is not met.
function foreseen({ recall, stability }, planned, days) {
    const after = planned.findIndex((day) => day >= days);
    const to = after < 0 ? planned.length - 1 : after;
    const from = planned[to] <= days ? to : to - 1;
    if (stability[from] === 0) {
        return null;
    }
    const share = from === to ? 0 : (days - planned[from]) / (planned[to] - planned[from]);
    const between = (values) => values[from] + share * (values[to] - values[from]);
    return { recall: between(recall), stability: between(stability) };
}

export function levelOf(passage, { cards, days: planned, target }, days) {
    const started = passage.cards.map((number) => strengthOf(cards[number], planned, days)).filter((strength) => strength !== null);
    if (started.length === 0) {
        return "not met";
    }
    const weakest = Math.min(...started.map(({ recall }) => recall));
    if (target - weakest > TOLERATED + ROUNDING) {
        return "fading";
    }
    const stability = median(started.map((strength) => strength.stability).sort((a, b) => a - b));
    if (stability < STEADY_FROM) {
        return "learning";
    }
    return stability <= STRONG_BEYOND ? "steady" : "strong";
}

// Of levels that meet on the same words: of those that were begun, the one that is remembered worst.
export function weakestOf(levels) {
    return LEVELS.slice(1).find((level) => levels.includes(level)) ?? "not met";
}

// The share of all questions that would be recalled; those that are not met would not.
export function meanRecall({ cards, days: planned, questions }, days) {
    const sum = cards.reduce((all, card) => all + (strengthOf(card, planned, days)?.recall ?? 0), 0);
    return questions === 0 ? 0 : sum / questions;
}

function median(sorted) {
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
