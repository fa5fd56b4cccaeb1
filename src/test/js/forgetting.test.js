import assert from "node:assert/strict";
import test from "node:test";
import { levelOf, meanRecall, strengthOf, weakestOf } from "../../main/resources/web/js/forgetting.js";

const decay = -0.1542;
const factor = 0.9 ** (1 / decay) - 1;
const card = (stability, since) => ({ stability, since, factor, decay });
const passage = (...cards) => ({ questions: cards.length, cards: cards.map((_, number) => number) });
const recall = (curve, days) => strengthOf(curve, [], days).recall;
const level = (cards, days, target = 0.9) => levelOf(passage(...cards), { cards, target }, days);

test("recall follows the published vectors", () => {
    for (const [days, stability, wanted] of [[0, 1, 1], [1, 2, 0.9403443], [2, 3, 0.9253786], [3, 4, 0.9185229], [4, 4, 0.9], [5, 2, 0.8261359]]) {
        assert.ok(Math.abs(recall(card(stability, 0), days) - wanted) < 1e-6);
        assert.ok(Math.abs(recall(card(stability, days), 0) - wanted) < 1e-6);
    }
});

test("a passage fades as its weakest card falls clearly below the target", () => {
    assert.equal(level([card(30, 0)], 0), "steady");
    assert.equal(level([card(30, 0)], 30), "steady");
    assert.equal(level([card(30, 0), card(400, 0)], 120), "fading");
    assert.equal(level([card(400, 0)], 400), "strong");
    assert.equal(level([card(5, 0)], 1), "learning");
    assert.equal(level([], 10), "not met");
});

test("the median of the stabilities decides between the levels", () => {
    assert.equal(level([card(1, 0), card(2, 0), card(900, 0)], 0), "learning");
    assert.equal(level([card(4, 0), card(10, 0)], 0), "steady");
    assert.equal(level([card(60, 0)], 0), "steady");
    assert.equal(level([card(60.01, 0)], 0), "strong");
});

test("where passages meet, the begun one that is remembered worst counts", () => {
    assert.equal(weakestOf(["strong", "fading", "not met"]), "fading");
    assert.equal(weakestOf(["not met"]), "not met");
});

test("questions that were never answered count as not known", () => {
    const cards = [card(10, 0), card(10, 10)];
    assert.ok(Math.abs(meanRecall({ cards, questions: 4 }, 0) - (1 + 0.9) / 4) < 1e-9);
    assert.equal(meanRecall({ cards: [], questions: 0 }, 5), 0);
});

test("what a plan makes of a card is exact on its days and lies between them otherwise", () => {
    const planned = [0, 1, 2, 4, 8];
    const series = { recall: [0, 0, 0.9, 0.96, 0.8], stability: [0, 0, 2, 6, 10] };
    assert.equal(strengthOf(series, planned, 0), null);
    assert.equal(strengthOf(series, planned, 1), null);
    assert.deepEqual(strengthOf(series, planned, 2), { recall: 0.9, stability: 2 });
    assert.equal(strengthOf(series, planned, 3).stability, 4);
    assert.deepEqual(strengthOf(series, planned, 8), { recall: 0.8, stability: 10 });
    assert.deepEqual(strengthOf(series, planned, 30), { recall: 0.8, stability: 10 });
    const text = { cards: [series, card(10, 10)], days: planned, questions: 2, target: 0.9 };
    assert.ok(Math.abs(meanRecall(text, 0) - 0.45) < 1e-9);
    assert.equal(levelOf({ questions: 1, cards: [0] }, text, 1), "not met");
    assert.equal(levelOf({ questions: 1, cards: [0] }, text, 4), "learning");
    assert.equal(levelOf({ questions: 1, cards: [0] }, text, 8), "fading");
});
