import assert from "node:assert/strict";
import { test } from "node:test";
import {
    APART, begin, bringBack, comesBack, current, dueAt, finish, fit, place, spread,
} from "../../main/resources/web/js/queue.js";

const card = (id, ...passages) => ({
    question_id: id,
    phase: "review",
    passages: passages.map((href) => ({ href })),
});
const cards = (count) => Array.from({ length: count }, (_, at) => card(`c${at}`, `#p${at}`));
const ids = (list) => list.map((one) => one.question_id).join(" ");
const nearest = (list, href) => {
    const at = list.flatMap((one, here) => (one.passages.some((its) => its.href === href) ? [here] : []));
    return Math.min(...at.slice(1).map((here, i) => here - at[i]));
};

test("keeps the given order where no passages meet", () => {
    assert.equal(ids(spread(cards(8))), ids(cards(8)));
});

test("parts cards that share a passage by five others", () => {
    const siblings = [card("a", "#p"), card("b", "#p"), ...cards(8)];
    const order = spread(siblings);
    assert.equal(order.length, 10);
    assert.ok(nearest(order, "#p") > APART, ids(order));
});

test("parts many of one passage evenly rather than leave them to the end", () => {
    const many = [...cards(10), card("a", "#p"), card("b", "#p"), card("c", "#p")];
    assert.ok(nearest(spread(many), "#p") > APART, ids(spread(many)));
});

test("parts as far as it can where there are too few others", () => {
    const few = [card("a", "#p"), card("b", "#p"), card("c", "#q"), card("d", "#r")];
    assert.equal(nearest(spread(few), "#p"), 3, ids(spread(few)));
});

test("sees a card of two passages as a sibling on either side", () => {
    const order = spread([card("a", "#p"), card("ab", "#p", "#q"), card("b", "#q"), ...cards(14)]);
    assert.ok(nearest(order, "#p") > APART && nearest(order, "#q") > APART, ids(order));
});

test("loses and doubles no card, whatever shares what", () => {
    for (let size = 1; size <= 40; size++) {
        const mixed = Array.from({ length: size }, (_, at) => card(`c${at}`, `#p${(at * 7) % 5}`, `#p${(at * 3) % 11}`));
        assert.deepEqual(ids(spread(mixed)).split(" ").sort(), ids(mixed).split(" ").sort());
    }
});

test("brings a card back after at least five others", () => {
    const session = bringBack(begin(cards(12)), "r1");
    const at = session.ahead.findIndex((one) => one.question_id === "c0");
    assert.equal(at, APART);
    assert.equal(session.ahead.length, 12);
});

test("brings a card back at the end where fewer are left", () => {
    const session = bringBack(begin(cards(3)), "r1");
    assert.equal(ids(session.ahead), "c1 c2 c0");
});

test("asks the last card again at once, since there is no other", () => {
    assert.equal(current(bringBack(begin(cards(1)), "r1")).question_id, "c0");
});

test("does not bring a card back beside its sibling where there is room", () => {
    const ahead = [card("a", "#p"), ...cards(5), card("b", "#p"), ...cards(20).slice(6)];
    const session = bringBack({ ahead, total: ahead.length }, "r1");
    assert.ok(nearest(session.ahead, "#p") > APART, ids(session.ahead));
});

test("changes no session: undo is going back to the old one", () => {
    const session = begin(cards(8));
    const before = ids(session.ahead);
    bringBack(session, "r1");
    finish(session);
    assert.equal(ids(session.ahead), before);
});

test("counts the cards met, not the answers", () => {
    let session = begin(cards(3));
    assert.deepEqual(place(session), { number: 1, total: 3, isBack: false });
    session = bringBack(session, "r1");
    assert.deepEqual(place(session), { number: 2, total: 3, isBack: false });
    session = finish(session);
    assert.deepEqual(place(session), { number: 3, total: 3, isBack: false });
    session = finish(session);
    assert.deepEqual(place(session), { number: 3, total: 3, isBack: true });
});

test("does not wait for what is due within twenty minutes", () => {
    const now = Date.parse("2026-11-23T08:00:00Z");
    const outcomes = {
        hard: { due_at: "2026-11-23T08:19:59Z" },
        good: { due_at: "2026-11-23T08:20:00Z" },
    };
    assert.equal(comesBack("hard", outcomes, now), true);
    assert.equal(comesBack("good", outcomes, now), false);
    assert.equal(comesBack("hard", outcomes, now, Date.parse(outcomes.hard.due_at)), false, "due when the day turns");
    assert.equal(comesBack("again", { again: { due_at: "2026-11-23T10:00:00Z" } }, now), true);
});

test("brings back only Again and Hard where the next intervals are unknown", () => {
    const back = ["again", "hard", "good", "easy"].filter((rating) => comesBack(rating, null, 0));
    assert.deepEqual(back, ["again", "hard"]);
});

test("takes the cards that fit the minutes, new ones taking longer", () => {
    const fresh = cards(20).map((one) => ({ ...one, phase: "new" }));
    const minute = { all: 60, known: 10.4, fresh: 20 };
    assert.equal(fit(cards(20), minute).length, 5);
    assert.equal(fit(cards(20), { ...minute, known: 5 }).length, 12);
    assert.equal(fit(fresh, minute).length, 3);
    assert.equal(fit(cards(20), null).length, 20);
    assert.equal(fit(fresh, { ...minute, all: 6 }).length, 1);
    assert.equal(ids(fit([fresh[8], ...cards(3), fresh[9]], minute)), "c8 c0 c1 c2");
});

test("gives the minutes first to what a plan has chosen, whether known or new", () => {
    const planned = [{ ...card("p0"), planned: true }, { ...card("p1"), planned: true, phase: "new" }];
    const minute = { all: 60, known: 10, fresh: 20 };
    assert.equal(ids(fit([...cards(9), ...planned], minute)), "c0 c1 c2 p0 p1");
});

test("brings a card that a plan has chosen before it is due", () => {
    const later = { phase: "review", due_at: "2026-11-30T04:00:00Z" };
    const due = dueAt([{ ...card("a"), ...later, planned: true }, { ...card("b"), ...later }], Date.parse("2026-11-23T08:00:00Z"));
    assert.equal(ids(due), "a");
});

test("leaves out of the sitting what the pack holds for later", () => {
    const now = Date.parse("2026-11-23T08:00:00Z");
    const one = (id, phase, due_at) => ({ question_id: id, phase, due_at });
    const due = dueAt([
        one("due", "review", "2026-11-23T08:00:00Z"),
        one("tomorrow", "review", "2026-11-24T04:00:00Z"),
        one("soon", "review", "2026-11-23T08:05:00Z"),
        one("step", "learning", "2026-11-23T08:10:00Z"),
        one("lost", "relearning", "2026-11-23T08:30:00Z"),
        one("new", "new", "2026-11-30T08:00:00Z"),
    ], now);
    assert.equal(ids(due), "due step new");
});
