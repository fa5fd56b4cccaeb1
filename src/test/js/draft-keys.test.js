import assert from "node:assert/strict";
import test from "node:test";
import { draftKey } from "../../main/resources/web/js/draft-keys.js";

function pressed(key, element = "body", more = {}) {
    const matches = (selector) => (element === "radio" ? selector.startsWith("input[type=radio]") : element === "text" && selector.startsWith("input:not"));
    return { key, target: { matches }, ...more };
}

test("takes the letters of the page, small or large", () => {
    for (const key of ["a", "r", "e", "u", "A", "3"]) {
        assert.equal(draftKey(pressed(key), true), key.toLowerCase());
    }
    assert.equal(draftKey(pressed("x"), true), null);
    assert.equal(draftKey(pressed("6"), true), null);
});

test("leaves letters to a field, and all of them to whoever turned them off", () => {
    assert.equal(draftKey(pressed("a", "text"), true), null);
    assert.equal(draftKey(pressed("a"), false), null);
    assert.equal(draftKey(pressed("ArrowRight"), false), "ArrowRight");
});

test("leaves arrows to the reasons among which somebody chooses", () => {
    assert.equal(draftKey(pressed("ArrowRight", "radio"), true), null);
    assert.equal(draftKey(pressed("2", "radio"), true), "2");
});

test("does not take a key that is held, or pressed with another", () => {
    assert.equal(draftKey(pressed("a", "body", { repeat: true }), true), null);
    assert.equal(draftKey(pressed("a", "body", { ctrlKey: true }), true), null);
});
