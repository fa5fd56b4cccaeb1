import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { test } from "node:test";

// Node 18 has no global of that name; browsers do.
globalThis.crypto ??= webcrypto;
const { uuid7 } = await import("../../main/resources/web/js/uuid7.js");

test("has the version, the variant and the time", () => {
    const now = Date.parse("2026-11-23T08:15:30.123Z");
    const id = uuid7(now);
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(parseInt(id.replaceAll("-", "").slice(0, 12), 16), now);
});

test("rises within one millisecond, past the count's end, and when the clock goes back", () => {
    const now = Date.parse("2026-11-24T00:00:00Z");
    const ids = Array.from({ length: 10_000 }, (_, at) => uuid7(at < 9_000 ? now : now - 5_000));
    assert.deepEqual(ids, [...ids].sort());
    assert.equal(new Set(ids).size, ids.length);
});
