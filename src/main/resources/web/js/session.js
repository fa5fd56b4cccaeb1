import { begin, bringBack, comesBack, current, finish } from "./queue.js";
import { uuid7 } from "./uuid7.js";

// One sitting: the order of the cards, what was done with them, and the way back. It knows no page and no network.
export class Sitting {
    #steps = [];
    // What the server said of a review, by its id
    #results = new Map();

    constructor(cards, time, dayEnds) {
        this.dayEnds = dayEnds;
        this.queue = begin(cards, time);
        this.left = cards.filter((card) => !this.queue.ahead.includes(card));
    }

    get card() {
        return current(this.queue);
    }

    get canUndo() {
        return this.#steps.length > 0;
    }

    get answers() {
        return this.#steps.filter((step) => step.rating);
    }

    // Of the current card; unknown where it was answered just now and the server has not said yet.
    get outcomes() {
        const { after, outcomes } = this.card;
        return after ? (this.#results.get(after)?.outcomes ?? null) : outcomes;
    }

    heard(result) {
        this.#results.set(result.review_id, result);
    }

    answered(reviewId, rating, now) {
        const outcomes = this.outcomes;
        const isBack = comesBack(rating, outcomes, now, this.dayEnds);
        this.#step({ reviewId, rating, due: outcomes?.[rating]?.due_at });
        this.queue = isBack ? bringBack(this.queue, reviewId) : finish(this.queue);
    }

    // Not now, or set aside: the card leaves the sitting.
    leftOut(what) {
        this.#step({ what });
        this.queue = finish(this.queue);
    }

    // Goes back one step and says which it was.
    undo() {
        const step = this.#steps.pop();
        this.queue = step.queue;
        return step;
    }

    dueOf({ reviewId, due }) {
        return this.#results.get(reviewId)?.card?.due_at ?? due;
    }

    #step(step) {
        this.#steps.push({ ...step, card: this.card, queue: this.queue });
    }
}

// What goes to the server. Where an answer was marked, a rating goes with it only if the learner changed what the mark
// says; what nobody marked has a rating alone.
export function reviewOf({ id, card, rating, response, verdict, tookMs, device }) {
    const byMark = { right: "good", wrong: "again" }[verdict];
    return {
        review_id: id,
        question_id: card.question_id,
        version: card.version,
        rating: response && rating === byMark ? null : rating,
        response,
        answered_at: new Date().toISOString(),
        took_ms: Math.min(Math.round(tookMs), 86_400_000),
        device_id: device,
    };
}

export function undoOf(reviewId) {
    return { review_id: uuid7(), voids: reviewId, answered_at: new Date().toISOString() };
}

export function device() {
    try {
        localStorage["lectern.device"] ??= uuid7();
        return localStorage["lectern.device"];
    } catch {
        return null;
    }
}
