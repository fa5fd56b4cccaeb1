import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../../main/resources/web/js/api.js";
import { Outbox } from "../../main/resources/web/js/outbox.js";
import { PageStore } from "../../main/resources/web/js/store.js";

const ANNA = "anna";
const review = (id) => ({ review_id: id, question_id: "q", rating: "good" });
const applied = ({ review_id }) => ({ review_id, status: "applied" });

// A server that answers as told, and notes what it was sent.
function server(answer = (reviews) => ({ results: reviews.map(applied) })) {
    const sent = [];
    return {
        sent,
        reviews: async (reviews) => {
            sent.push(reviews.map((one) => one.review_id));
            return answer(reviews);
        },
        call: async (method, path) => void sent.push(`${method} ${path}`),
    };
}

const waitingIds = async (outbox) => (await outbox.waiting()).map((entry) => entry.id);

test("keeps an answer before it sends it", async () => {
    const store = new PageStore();
    let kept;
    const outbox = new Outbox(store, server(async (reviews) => {
        kept = await store.all(ANNA);
        return { results: reviews.map(applied) };
    }), ANNA);
    await outbox.keepReview(review("1"));
    await outbox.flush();
    assert.equal(kept.length, 1);
    assert.deepEqual(await waitingIds(outbox), []);
});

test("lets go only of what the server answered for", async () => {
    const outbox = new Outbox(new PageStore(), server((reviews) => {
        if (reviews.length === 1) {
            throw new Refusal(503);
        }
        return { results: [applied(reviews[0])] };
    }), ANNA);
    outbox.flushing = Promise.resolve();
    await outbox.keepReview(review("1"));
    await outbox.keepReview(review("2"));
    outbox.flushing = undefined;
    await outbox.flush();
    assert.deepEqual(await waitingIds(outbox), ["2"]);
});

test("sends an answer again under the same id until it is acknowledged", async () => {
    let down = true;
    const api = server((reviews) => {
        if (down) {
            throw new Refusal(0);
        }
        return { results: reviews.map((one) => ({ ...applied(one), status: "duplicate" })) };
    });
    const outbox = new Outbox(new PageStore(), api, ANNA);
    await outbox.keepReview(review("1"));
    await outbox.flush();
    assert.deepEqual(await waitingIds(outbox), ["1"]);
    down = false;
    await outbox.flush();
    assert.deepEqual(await waitingIds(outbox), []);
    assert.ok(api.sent.every((batch) => batch[0] === "1"));
});

test("keeps everything when the session has ended, and says so", async () => {
    const outbox = new Outbox(new PageStore(), server(() => {
        throw new Refusal(401);
    }), ANNA);
    await outbox.keepReview(review("1"));
    await outbox.flush();
    assert.equal(outbox.signedOut, true);
    assert.deepEqual(await waitingIds(outbox), ["1"]);
});

test("forgets no answer that comes while another is on its way", async () => {
    const api = server();
    const outbox = new Outbox(new PageStore(), api, ANNA);
    for (let i = 0; i < 200; i++) {
        await outbox.keepReview(review(String(i).padStart(3, "0")));
        for (let turn = 0; turn < i % 12; turn++) {
            await null;
        }
    }
    await outbox.flushing;
    assert.deepEqual(await waitingIds(outbox), []);
});

test("sends nobody else's answers", async () => {
    const store = new PageStore();
    const api = server();
    await store.put({ id: "1", learner: "boris", review: review("1") });
    await new Outbox(store, api, ANNA).flush();
    assert.deepEqual(api.sent, []);
    assert.equal((await store.all("boris")).length, 1);
});

test("shows a refused answer, and drops it only when told to", async () => {
    const outbox = new Outbox(new PageStore(), server((reviews) => ({
        results: reviews.map((one) => ({ review_id: one.review_id, status: "rejected", problem: { detail: "No such question." } })),
    })), ANNA);
    await outbox.keepReview(review("1"));
    await outbox.flush();
    const [refused] = await outbox.refused();
    assert.equal(refused.problem, "No such question.");
    await outbox.dismiss("1");
    assert.deepEqual(await outbox.refused(), []);
});

test("finds the one answer for which a whole batch is refused", async () => {
    const outbox = new Outbox(new PageStore(), server((reviews) => {
        if (reviews.some((one) => one.review_id === "2")) {
            throw new Refusal(400, { detail: "Not JSON" });
        }
        return { results: reviews.map(applied) };
    }), ANNA);
    outbox.flushing = Promise.resolve();
    for (const id of ["1", "2", "3"]) {
        await outbox.keepReview(review(id));
    }
    outbox.flushing = undefined;
    await outbox.flush();
    assert.deepEqual(await waitingIds(outbox), []);
    assert.deepEqual((await outbox.refused()).map((entry) => entry.id), ["2"]);
});

test("does not ask for ever a server that answers for nothing", async () => {
    const api = server(() => ({ results: [] }));
    const outbox = new Outbox(new PageStore(), api, ANNA);
    await outbox.keepReview(review("1"));
    await outbox.flush();
    assert.ok(api.sent.length <= 2);
    assert.deepEqual(await waitingIds(outbox), ["1"]);
});

test("sends more than a hundred in batches, oldest first", async () => {
    const api = server();
    const outbox = new Outbox(new PageStore(), api, ANNA);
    outbox.flushing = Promise.resolve();
    for (let i = 0; i < 250; i++) {
        await outbox.keepReview(review(String(i).padStart(3, "0")));
    }
    outbox.flushing = undefined;
    await outbox.flush();
    assert.deepEqual(api.sent.map((batch) => batch.length), [100, 100, 50]);
    assert.equal(api.sent[0][0], "000");
});

test("sends what was set aside after the answers", async () => {
    const api = server();
    const outbox = new Outbox(new PageStore(), api, ANNA);
    await outbox.keepCall("1", "POST", "/api/v1/cards/q/set-aside");
    await outbox.keepReview(review("2"));
    await outbox.flush();
    assert.ok(api.sent.includes("POST /api/v1/cards/q/set-aside"));
    assert.deepEqual(await waitingIds(outbox), []);
});
