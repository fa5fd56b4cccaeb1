import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { test } from "node:test";

globalThis.crypto ??= webcrypto;
const { reviewOf, Sitting, undoOf } = await import("../../main/resources/web/js/session.js");
const { missed } = await import("../../main/resources/web/js/summary.js");

const SOON = "2026-11-23T08:01:00Z";
const LATER = "2026-11-25T04:00:00Z";
const NOW = Date.parse("2026-11-23T08:00:00Z");
const outcomes = (good = LATER) => ({
    again: { due_at: SOON }, hard: { due_at: SOON }, good: { due_at: good }, easy: { due_at: LATER },
});
const card = (id) => ({ question_id: id, version: 3, type: "basic", phase: "new", passages: [{ href: id }], outcomes: outcomes() });
const sitting = (...ids) => new Sitting(ids.map(card), 0);
const ahead = (one) => one.queue.ahead.map((its) => its.question_id).join(" ");

test("goes back as many steps as were taken", () => {
    const one = sitting("a", "b", "c");
    one.answered("r1", "good", NOW);
    one.answered("r2", "again", NOW);
    one.leftOut("postponement");
    assert.equal(ahead(one), "b");
    assert.deepEqual([one.undo().what, one.undo().reviewId, one.undo().reviewId], ["postponement", "r2", "r1"]);
    assert.equal(ahead(one), "a b c");
    assert.equal(one.canUndo, false);
});

test("shows no intervals for a card seen again before the server answered", () => {
    const one = sitting("a");
    one.answered("r1", "again", NOW);
    assert.equal(one.card.question_id, "a");
    assert.equal(one.outcomes, null);
    one.heard({ review_id: "r1", outcomes: outcomes(SOON) });
    assert.equal(one.outcomes.good.due_at, SOON);
});

test("shows the first intervals again after an undo", () => {
    const one = sitting("a");
    one.answered("r1", "again", NOW);
    one.heard({ review_id: "r1", outcomes: outcomes(SOON) });
    one.undo();
    assert.equal(one.outcomes.good.due_at, LATER);
});

test("counts as missed what was not known at the first try", () => {
    const one = sitting("a", "b");
    one.answered("r1", "again", NOW);
    one.answered("r2", "good", NOW);
    one.answered("r3", "good", NOW);
    assert.deepEqual(missed(one.answers).map((its) => its.question_id), ["a"]);
    assert.equal(one.answers.length, 3);
});

test("takes the due date that the server said over the one in the pack", () => {
    const one = sitting("a");
    one.answered("r1", "good", NOW);
    assert.equal(one.dueOf(one.answers[0]), LATER);
    one.heard({ review_id: "r1", card: { due_at: SOON } });
    assert.equal(one.dueOf(one.answers[0]), SOON);
});

const sent = (rating, response, verdict) =>
    reviewOf({ id: "r1", card: card("a"), rating, response, verdict, tookMs: 5_400.4, device: "d" });

test("leaves the rating to the mark unless the learner changed it", () => {
    const response = { option: "a" };
    assert.equal(sent("good", response, "right").rating, null);
    assert.equal(sent("again", response, "wrong").rating, null);
    assert.equal(sent("again", response, "right").rating, "again");
    assert.equal(sent("easy", response, "right").rating, "easy");
    assert.equal(sent("good", { text: "x" }, "wrong").rating, "good");
});

test("rates what nobody marked", () => {
    assert.equal(sent("hard", null, "own").rating, "hard");
    assert.equal(sent("again", null, "passed").rating, "again");
});

test("sends the fields of the interface, and no others", () => {
    const { answered_at, ...review } = sent("good", null, "own");
    assert.match(answered_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.deepEqual(review, {
        review_id: "r1", question_id: "a", version: 3, rating: "good", response: null, took_ms: 5400, device_id: "d",
    });
    assert.deepEqual(Object.keys(undoOf("r1")), ["review_id", "voids", "answered_at"]);
    assert.equal(undoOf("r1").voids, "r1");
});
