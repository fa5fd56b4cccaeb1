import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../../main/resources/web/js/api.js";
import { Saver, shelf } from "../../main/resources/web/js/quiz-saver.js";
import { quizKey } from "../../main/resources/web/js/quiz-keys.js";
import { inWords } from "../../main/resources/web/js/quiz-timer.js";

const A = { option: "a" };
const B = { option: "b" };

class Storage {
    rows = new Map();
    getItem = (key) => this.rows.get(key) ?? null;
    setItem = (key, value) => this.rows.set(key, value);
    removeItem = (key) => this.rows.delete(key);
}

// A server that keeps the highest sequence of each place.
class Server {
    kept = new Map();
    sent = [];
    isAway = false;

    take = async (items) => {
        this.sent.push(items);
        await this.meanwhile?.();
        if (this.isAway) {
            throw new Refusal(0);
        }
        const results = items.filter((item) => item.sequence !== undefined).map((item) => {
            const kept = this.kept.get(item.position) ?? { sequence: 0, response: null };
            const isNewer = item.sequence > kept.sequence;
            if (isNewer) {
                this.kept.set(item.position, item);
            }
            const now = this.kept.get(item.position);
            return { position: item.position, status: isNewer ? "saved" : "stale", sequence: now.sequence, response: now.response };
        });
        return { now: "2026-11-26T10:42:00Z", results };
    };

    answer = async () => {
        if (this.isAway) {
            throw new Refusal(0);
        }
    };
}

function begin({ clock = { at: 1_000 }, storage = new Storage(), server = new Server() } = {}) {
    const saver = new Saver({ shelf: shelf(storage, "anna", "one"), send: server.take, ask: server.answer, now: () => clock.at });
    return { saver, server, storage, clock };
}

test("sends a change within two seconds", async (context) => {
    context.mock.timers.enable({ apis: ["setTimeout", "Date"] });
    const server = new Server();
    const saver = new Saver({ shelf: shelf(new Storage(), "anna", "one"), send: server.take });
    for (let typed = 0; typed < 10; typed++) {
        saver.change(1, { text: "x".repeat(typed + 1) });
        context.mock.timers.tick(200);
    }
    assert.ok(server.sent.length >= 1);
    assert.ok(server.sent[0][0].response.text.length >= 6);
});

test("gives each save of a place a sequence that grows", async () => {
    const { saver, server } = begin();
    saver.knows(1, 5_000);
    saver.change(1, A);
    await saver.flush();
    saver.change(1, B);
    await saver.flush();
    assert.deepEqual(server.sent.map(([item]) => item.sequence), [5_001, 5_002]);
    assert.equal(saver.waits, false);
});

test("keeps what could not be sent on the device, and sends it from the next page", async () => {
    const { saver, server, storage, clock } = begin();
    server.isAway = true;
    saver.change(1, A);
    assert.equal(await saver.flush(), false);
    assert.equal(saver.state, "waiting");
    server.isAway = false;
    const again = begin({ clock, storage, server }).saver;
    assert.equal(again.waits, true);
    await again.flush();
    assert.deepEqual(server.kept.get(1).response, A);
    assert.equal(storage.rows.size, 0);
});

test("keeps what was changed while it was on its way", async () => {
    const { saver, server } = begin();
    saver.change(1, A);
    server.meanwhile = () => {
        server.meanwhile = undefined;
        saver.change(1, B);
    };
    await saver.flush();
    assert.deepEqual(server.kept.get(1).response, B);
    assert.equal(saver.waits, false);
});

test("says what another device has answered later", async () => {
    const { saver, server } = begin();
    server.kept.set(1, { position: 1, sequence: 9_000, response: B });
    const heard = [];
    saver.on("result", (result) => heard.push(result));
    saver.change(1, A);
    await saver.flush();
    assert.equal(heard[0].status, "stale");
    assert.deepEqual(heard[0].response, B);
    saver.change(1, A);
    await saver.flush();
    assert.deepEqual(server.kept.get(1).response, A);
});

test("asks to sign in, and keeps the answers", async () => {
    const { saver, storage } = begin();
    saver.send = async () => {
        throw new Refusal(401);
    };
    saver.change(1, A);
    await saver.flush();
    assert.equal(saver.state, "signed-out");
    assert.equal(storage.rows.size, 1);
});

test("lets the page be left only where the server answers", async () => {
    const { saver, server } = begin();
    assert.equal(await saver.isHeard(), true);
    server.isAway = true;
    assert.equal(await saver.isHeard(), false);
    assert.equal(saver.state, "waiting");
    server.isAway = false;
    saver.change(1, A);
    assert.equal(await saver.isHeard(), true);
    assert.deepEqual(server.kept.get(1).response, A);
    saver.ask = async () => {
        throw new Refusal(401);
    };
    assert.equal(await saver.isHeard(), false);
    assert.equal(saver.state, "signed-out");
});

test("keeps learners apart who share a device", () => {
    const storage = new Storage();
    begin({ storage }).saver.change(1, A);
    assert.deepEqual(shelf(storage, "boris", "one").read(), []);
    assert.equal(shelf(storage, "anna", "one").read().length, 1);
});

test("sends a flag without an answer", async () => {
    const { saver, server } = begin();
    saver.flag(2, true);
    await saver.flush();
    assert.deepEqual(server.sent, [[{ position: 2, flagged: true }]]);
    assert.equal(saver.waits, false);
});

test("knows the keys of a quiz, and leaves fields their letters", () => {
    const on = (matching) => ({ matches: (selector) => selector.includes(matching) });
    assert.deepEqual(quizKey({ key: "3", target: on("nothing") }, true), { action: "choose", number: 3 });
    assert.deepEqual(quizKey({ key: "F", target: on("nothing") }, true), { action: "flag" });
    assert.equal(quizKey({ key: "f", target: on("nothing") }, false), null);
    assert.equal(quizKey({ key: "3", target: on("textarea") }, true), null);
    assert.equal(quizKey({ key: "Enter", target: on("button") }, true), null);
    assert.deepEqual(quizKey({ key: "Enter", target: on("nothing") }, false), { action: "next" });
});

test("counts the last ten minutes by seconds", () => {
    assert.equal(inWords(59_001), "1:00");
    assert.equal(inWords(-5), "0:00");
    assert.equal(inWords(600_000), "10 minutes");
    assert.equal(inWords(7_200_000), "2 hours");
});
