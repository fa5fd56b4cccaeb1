import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { mark } from "../../main/resources/web/js/marking/index.js";

const vectors = JSON.parse(readFileSync(new URL("../resources/marking-vectors.json", import.meta.url), "utf8"));

for (const { type, about, options, answer, cases } of vectors) {
    test(`marks as the server does: ${type}, ${about}`, () => {
        for (const { response, mark: expected } of cases) {
            assert.equal(mark({ type, options, answer }, response), expected, JSON.stringify(response));
        }
    });
}

test("has a vector of every type", () => {
    const types = new Set(vectors.map((vector) => vector.type));
    assert.equal(types.size, 11, [...types].join(" "));
});
