import { pack, passageMoves } from "./api.js";
import { offered } from "./bar.js";
import { CardView } from "./card-view.js";
import { byId } from "./dom.js";
import { mark } from "./marking/index.js";
import { dueAt, place } from "./queue.js";
import { secondStep, speakers } from "./second-step.js";
import { device, reviewOf, Sitting, undoOf } from "./session.js";
import { outbox } from "./site.js";
import { sayMoves, showSummary } from "./summary.js";
import { types } from "./types/index.js";
import { uuid7 } from "./uuid7.js";
import { RATINGS, RATING_WORDS } from "./words.js";

// A press that follows a change this fast was meant for what stood there before.
const SETTLED_AFTER = 250;

// Studying, one card at a time: what stands on the card now (its stage), and what each press makes of it.
export class Study {
    stage = "loading";
    response = null;

    constructor(settings) {
        this.spaceRates = settings.spaceRates !== "false";
        this.letterKeys = settings.letterKeys !== "false";
        this.thinkFirst = settings.thinkFirst !== "false";
        this.takesSecondStep = settings.secondStep === "true";
        this.time = {
            all: Number(settings.seconds),
            known: Number(settings.secondsKnown),
            fresh: Number(settings.secondsNew),
        };
        this.set = settings.set;
        this.view = new CardView(this);
        this.device = device();
    }

    get canUndo() {
        return this.sitting?.canUndo ?? false;
    }

    get isApproximate() {
        return Date.now() > this.expiresAt;
    }

    // Answers that wait on this device are sent first; a card that still waits is not asked again.
    async load() {
        await outbox.flush();
        const { cards, generated_at, expires_at } = await pack(200, this.set);
        const waiting = new Set((await outbox.waiting()).map((entry) => entry.review?.question_id));
        this.expiresAt = Date.parse(expires_at);
        this.since = generated_at;
        this.speakers = this.takesSecondStep ? speakers(cards) : [];
        const due = dueAt(cards, Date.parse(generated_at));
        this.start(due.filter((card) => types[card.type] && !waiting.has(card.question_id)), this.time);
    }

    start(cards, time) {
        this.sitting = new Sitting(cards, time, this.expiresAt);
        byId("summary").hidden = true;
        byId("loading").hidden = true;
        byId("nothing").hidden = cards.length > 0;
        if (cards.length > 0) {
            this.next();
        }
    }

    next() {
        this.changed();
        const { card } = this.sitting;
        if (!card) {
            return this.finish();
        }
        byId("summary").hidden = true;
        this.reviewId = uuid7();
        this.shownAt = performance.now();
        this.response = null;
        this.askedOnceMore = false;
        this.view.show(card, place(this.sitting.queue));
        byId("report").href = `/reports/${card.question_id}?version=${card.version}`;
        if (this.thinkFirst && types[card.type].hasOptions) {
            this.stage = "thinking";
            this.view.think();
        } else {
            this.#ask();
        }
    }

    finish() {
        this.stage = "summary";
        this.view.hide();
        showSummary(this.sitting, {
            more: () => this.isSettled() && this.start(this.sitting.left, null),
            undo: () => this.undo(),
        });
        void this.tellMoves();
    }

    // Left out where the network is away: the summary stands without it.
    async tellMoves() {
        const { sitting } = this;
        await outbox.flush();
        const moves = await passageMoves(this.since).catch(() => null);
        if (moves && this.stage === "summary" && this.sitting === sitting && byId("moves")) {
            sayMoves(moves.items);
        }
    }

    ask() {
        if (this.isSettled()) {
            this.#ask();
        }
    }

    #ask() {
        this.stage = "asking";
        this.prompt = types[this.sitting.card.type].ask(this.sitting.card, (response) => this.submit(response));
        this.view.ask(this.prompt);
        this.changed();
    }

    submit(response) {
        if (!this.isSettled() || this.stage !== "asking") {
            return;
        }
        const verdict = mark(this.sitting.card, response);
        if (verdict === "near" && !this.askedOnceMore) {
            this.askedOnceMore = true;
            this.prompt.onceMore();
            this.changed();
            return;
        }
        this.reveal(response, verdict === "right" ? "right" : "wrong");
    }

    pass() {
        this.reveal(null, "passed");
    }

    reveal(response, verdict) {
        if (!this.isSettled() || this.stage !== "asking") {
            return;
        }
        this.stage = "revealed";
        this.response = response;
        this.verdict = verdict;
        this.view.reveal(this.sitting.card, response, verdict, this.sitting.outcomes, this.secondStep());
        this.changed();
    }

    secondStep() {
        const keep = (id, path) => outbox.keepCall(id, "PUT", path).catch(() => this.view.warn("This answer could not be kept."));
        return this.takesSecondStep ? secondStep(this.sitting.card, this.speakers, keep) : null;
    }

    get ratings() {
        return offered(types[this.sitting.card.type], this.verdict === "passed" ? "wrong" : this.verdict, this.response);
    }

    // The page moves on only when the answer is kept on the device.
    rate(rating) {
        if (!this.isSettled() || this.stage !== "revealed" || !this.ratings.includes(rating)) {
            return;
        }
        const { card } = this.sitting;
        const { reviewId: id, response, verdict, device } = this;
        const tookMs = performance.now() - this.shownAt;
        const review = reviewOf({ id, card, rating, response, verdict, tookMs, device });
        void this.#keep(() => outbox.keepReview(review), () => {
            this.sitting.answered(review.review_id, rating, Date.now());
            this.view.say(`Marked ${RATING_WORDS[rating]}.`);
        });
    }

    leaveOut(noun, said) {
        if (!this.isSettled() || !this.sitting?.card) {
            return;
        }
        const path = pathOf(this.sitting.card, noun);
        void this.#keep(() => outbox.keepCall(uuid7(), "POST", path), () => {
            this.sitting.leftOut(noun);
            this.view.say(said);
        });
    }

    undo() {
        if (!this.isSettled() || !this.canUndo || this.stage === "keeping") {
            return;
        }
        const step = this.sitting.undo();
        const keep = step.rating
            ? () => outbox.keepReview(undoOf(step.reviewId))
            : () => outbox.keepCall(uuid7(), "DELETE", pathOf(step.card, step.what));
        void this.#keep(keep, () => this.view.say("Undone."));
    }

    async #keep(keep, done) {
        const before = this.stage;
        this.stage = "keeping";
        try {
            await keep();
        } catch {
            this.stage = before;
            this.view.warn("This device could not keep the answer, so the card stays. Free some space, or leave private browsing.");
            return;
        }
        this.view.warn("");
        done();
        this.next();
    }

    // Space or Enter: whatever comes next.
    go() {
        if (this.stage === "thinking") {
            this.ask();
        } else if (this.stage === "asking" && this.prompt.ready) {
            const form = byId("prompt-form");
            form ? form.requestSubmit() : this.reveal(null, "own");
        } else if (this.stage === "revealed") {
            const [rating] = this.ratings.includes("hard") ? ["good"] : ["again"];
            if (this.spaceRates) {
                this.rate(rating);
            }
        }
    }

    number(number) {
        if (this.stage === "asking") {
            this.prompt.pick?.(number);
        } else if (this.stage === "revealed" && number <= RATINGS.length) {
            this.rate(RATINGS[number - 1]);
        }
    }

    changed() {
        this.changedAt = performance.now();
    }

    isSettled() {
        return performance.now() - this.changedAt >= SETTLED_AFTER;
    }
}

function pathOf(card, noun) {
    return `/api/v1/cards/${encodeURIComponent(card.question_id)}/${noun}`;
}
