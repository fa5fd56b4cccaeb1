// Answers on their way. An entry is kept on the device before the page moves on, and leaves it only when the server has
// answered for that very entry; sending one twice does no harm, since it carries its own id.
const BATCH = 100;
const PAUSES = [3_000, 10_000, 30_000, 60_000];

export class Outbox {
    // store: see store.js; send: { reviews(items), call(method, path) }; learner: whose answers may be sent from here
    constructor(store, send, learner) {
        this.store = store;
        this.send = send;
        this.learner = learner;
        this.signedOut = false;
        this.listeners = { change: [], result: [] };
        this.failures = 0;
    }

    on(event, listener) {
        this.listeners[event].push(listener);
        return this;
    }

    keepReview(review) {
        return this.#keep({ id: review.review_id, review });
    }

    keepCall(id, method, path) {
        return this.#keep({ id, call: { method, path } });
    }

    async waiting() {
        return (await this.store.all(this.learner)).filter((entry) => !entry.problem);
    }

    async refused() {
        return (await this.store.all(this.learner)).filter((entry) => entry.problem);
    }

    // Only a person drops an answer that the server did not take.
    async dismiss(id) {
        await this.store.remove(this.learner, id);
        this.#tell("change");
    }

    // One sending at a time; what comes meanwhile goes with the next round of the same flush.
    flush() {
        this.isWanted = true;
        this.flushing ??= this.#flush();
        return this.flushing;
    }

    async #keep(entry) {
        await this.store.put({ ...entry, learner: this.learner });
        this.#tell("change");
        void this.flush();
    }

    async #flush() {
        clearTimeout(this.timer);
        try {
            while (this.isWanted) {
                this.isWanted = false;
                while (await this.#sendSome());
            }
            this.failures = 0;
            this.signedOut = false;
        } catch (refusal) {
            this.signedOut = refusal.isSignedOut ?? false;
            if (!this.signedOut) {
                this.#tryLater();
            }
        }
        // At once with the last look: an answer that comes from here on begins a new flush.
        this.flushing = undefined;
        this.#tell("change");
    }

    // True while there may be more to send.
    async #sendSome() {
        const waiting = await this.waiting();
        const reviews = waiting.filter((entry) => entry.review).slice(0, BATCH);
        if (reviews.length > 0) {
            return (await this.#sendReviews(reviews)) > 0;
        }
        const [next] = waiting;
        return next !== undefined && this.#sendCall(next);
    }

    async #sendReviews(entries) {
        let answer;
        try {
            answer = await this.send.reviews(entries.map((entry) => entry.review));
        } catch (refusal) {
            return this.#apart(entries, refusal);
        }
        const byId = new Map(entries.map((entry) => [entry.id, entry]));
        const mine = (answer?.results ?? []).filter((result) => byId.has(result.review_id));
        for (const result of mine) {
            await this.#settle(byId.get(result.review_id), result);
        }
        if (mine.length === 0) {
            throw new Error("The server answered for none of the answers sent");
        }
        return mine.length;
    }

    // The whole request was refused for what is in it: find out which entry it is, and let the others pass.
    async #apart(entries, refusal) {
        if (refusal.isSignedOut || refusal.isPassing || refusal.status === 403) {
            throw refusal;
        }
        if (entries.length === 1) {
            await this.#refuse(entries[0], refusal.message);
            return 1;
        }
        for (const entry of entries) {
            await this.#sendReviews([entry]);
        }
        return entries.length;
    }

    async #settle(entry, result) {
        if (result.status === "applied" || result.status === "duplicate") {
            await this.store.remove(this.learner, entry.id);
        } else {
            await this.#refuse(entry, result.problem?.detail ?? result.problem?.title ?? result.status);
        }
        this.#tell("result", result);
    }

    async #sendCall(entry) {
        try {
            await this.send.call(entry.call.method, entry.call.path);
            await this.store.remove(this.learner, entry.id);
        } catch (refusal) {
            if (refusal.isSignedOut || refusal.isPassing || refusal.status === 403) {
                throw refusal;
            }
            await this.#refuse(entry, refusal.message);
        }
        return true;
    }

    #refuse(entry, problem) {
        return this.store.put({ ...entry, problem: String(problem) });
    }

    #tryLater() {
        const pause = PAUSES[Math.min(this.failures++, PAUSES.length - 1)];
        this.timer = setTimeout(() => this.flush(), pause);
        this.timer.unref?.();
    }

    #tell(event, detail) {
        this.listeners[event].forEach((listener) => listener(detail));
    }
}
