import assert from "node:assert/strict";
import { test } from "node:test";
import { stepOf, stepPath } from "../../main/resources/web/js/second-step.js";

const named = (...names) => names.map((name) => ({ id: name.toLowerCase(), name }));
const CHAIN = named("Stalin", "Kamenev", "Trotsky");
const reported = { kind: "reported", type: "basic", question_id: "a b", version: 2 };

test("asks for the first speaker of what came through others", () => {
    const step = stepOf(reported, CHAIN, named("Lenin", "Trotsky", "Krupskaya"));
    assert.equal(step.asks, "speaker");
    assert.deepEqual([step.key, step.answer], ["stalin", "Stalin"]);
    assert.deepEqual(step.options.map(([, name]) => name), ["Kamenev", "Lenin", "Stalin", "Trotsky"]);
});

test("leaves no speaker of a long chain out", () => {
    const step = stepOf(reported, [...CHAIN, ...named("Sedov", "Lenin")], named("Krupskaya"));
    assert.deepEqual(step.options.map(([, name]) => name), ["Kamenev", "Lenin", "Sedov", "Stalin", "Trotsky"]);
});

test("asks for the kind of everything else but facts", () => {
    assert.equal(stepOf({ kind: "fact", type: "basic" }, [], []), null);
    for (const [card, chain] of [
        [{ kind: "author-claim", type: "choice" }, named("Sedov")],
        [{ kind: "definition", type: "short" }, []],
        [{ kind: "reported", type: "attribution" }, CHAIN],
        [{ kind: "reported", type: "basic" }, named("Sedov")],
    ]) {
        const step = stepOf(card, chain, []);
        assert.deepEqual([step.asks, step.key], ["kind", card.kind]);
        assert.equal(step.options.length, 4);
        assert.ok(step.options.some(([kind, words]) => kind === card.kind && words === step.answer));
    }
});

test("puts the answer to an address of its own", () => {
    const step = stepOf(reported, CHAIN, []);
    const path = stepPath(reported, "0190", step, "Lev & Co", new Date("2026-11-26T08:00:00Z"));
    assert.equal(path, "/api/v1/cards/a%20b/second-steps/0190?version=2&asks=speaker&answer=Lev+%26+Co&answered_at=2026-11-26T08%3A00%3A00.000Z");
});
