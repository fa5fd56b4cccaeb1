// Keeps the answers of a running attempt on the device until the server has them, and sends them within two seconds.
// Each save of a place carries a sequence that grows: the device's clock, or one more than what it has seen. Of two
// devices the one that answered later wins.
const PAUSE = 700;
const LONGEST = 1_500;
const RETRIES = [2_000, 4_000, 8_000, 15_000, 30_000];

export class Saver {
    // shelf: read(), write(pending); send(items): the server's answer; ask(): whether it answers; now(): milliseconds
    constructor({ shelf, send, ask, now = Date.now }) {
        this.shelf = shelf;
        this.send = send;
        this.ask = ask;
        this.now = now;
        this.pending = new Map(shelf.read());
        this.known = new Map();
        this.listeners = { change: [], result: [] };
        this.failures = 0;
        this.state = "idle";
    }

    on(event, listener) {
        this.listeners[event].push(listener);
        return this;
    }

    // What the page shows of a place, as the server kept it.
    knows(position, sequence) {
        this.known.set(position, Math.max(sequence, this.known.get(position) ?? 0));
    }

    get waits() {
        return this.pending.size > 0;
    }

    change(position, response) {
        const before = this.pending.get(position);
        const sequence = Math.max(this.now(), (this.known.get(position) ?? 0) + 1, (before?.sequence ?? 0) + 1);
        this.#keep(position, { ...before, position, sequence, response });
    }

    flag(position, flagged) {
        this.#keep(position, { ...this.pending.get(position), position, flagged });
    }

    // One sending at a time; what comes meanwhile goes with the next round.
    flush() {
        clearTimeout(this.timer);
        this.firstAt = undefined;
        this.isWanted = true;
        this.flushing ??= this.#flush();
        return this.flushing;
    }

    // Whether the page can be left: the server answers, and has what was answered here.
    async isHeard() {
        if (this.waits) {
            return this.flush();
        }
        try {
            await this.ask();
            this.state = "idle";
        } catch (refusal) {
            this.state = refusal.isSignedOut ? "signed-out" : refusal.isPassing ? "waiting" : "idle";
        }
        this.#tell("change");
        return this.state === "idle";
    }

    #keep(position, item) {
        this.pending.set(position, item);
        this.#write();
        this.#tell("change");
        this.firstAt ??= this.now();
        const left = Math.max(0, LONGEST - (this.now() - this.firstAt));
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.flush(), Math.min(PAUSE, left));
    }

    async #flush() {
        try {
            while (this.isWanted && this.waits) {
                this.isWanted = false;
                this.state = "saving";
                this.#tell("change");
                await this.#sendAll([...this.pending.values()]);
            }
            this.failures = 0;
            this.state = "idle";
        } catch (refusal) {
            this.state = refusal.isSignedOut ? "signed-out" : "waiting";
            if (!refusal.isSignedOut) {
                this.#tryLater();
            }
        }
        this.flushing = undefined;
        this.#tell("change");
        return !this.waits;
    }

    async #sendAll(items) {
        const answer = await this.send(items.map(asSent));
        const results = new Map((answer?.results ?? []).map((result) => [result.position, result]));
        for (const item of items) {
            const result = results.get(item.position);
            if (item.sequence !== undefined && result === undefined) {
                throw new Error("The server did not answer for every answer sent");
            }
            this.#settle(item, result);
        }
        this.savedAt = answer?.now;
        this.#write();
    }

    // What was changed while it was on its way stays, and goes with the next.
    #settle(item, result) {
        const latest = this.pending.get(item.position);
        if (result) {
            this.knows(item.position, result.sequence);
        }
        if (latest?.sequence === item.sequence && latest?.flagged === item.flagged) {
            this.pending.delete(item.position);
            if (result) {
                this.#tell("result", result);
            }
        } else {
            this.isWanted = true;
        }
    }

    #tryLater() {
        const pause = RETRIES[Math.min(this.failures++, RETRIES.length - 1)];
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.flush(), pause);
        this.timer.unref?.();
    }

    #write() {
        this.shelf.write([...this.pending]);
    }

    #tell(event, detail) {
        this.listeners[event].forEach((listener) => listener(detail));
    }
}

function asSent({ position, sequence, response, flagged }) {
    const item = { position };
    if (sequence !== undefined) {
        item.sequence = sequence;
        item.response = response;
    }
    if (flagged !== undefined) {
        item.flagged = flagged;
    }
    return item;
}

// In the browser's storage, a row for each attempt and learner, since several may share a device.
export function shelf(storage, learner, attempt) {
    const key = `lectern.quiz.${learner}.${attempt}`;
    return {
        read() {
            try {
                return JSON.parse(storage.getItem(key) ?? "[]");
            } catch {
                return [];
            }
        },
        write(entries) {
            try {
                if (entries.length > 0) {
                    storage.setItem(key, JSON.stringify(entries));
                } else {
                    storage.removeItem(key);
                }
            } catch {
                // Some private windows keep nothing: then answers live as long as the page.
            }
        },
    };
}
