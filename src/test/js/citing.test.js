import assert from "node:assert/strict";
import test from "node:test";
import { citationOf } from "../../main/resources/web/js/citing.js";

test("short passages are cited as they stand", () => {
    assert.deepEqual(citationOf("The first president"), { exact: "The first president", from: "", to: "" });
});

test("longer ones by their first and last words, at most five each", () => {
    const cited = citationOf("The Estates met at Versailles on 5 May 1789. The first president of the Assembly was Jean Bailly");
    assert.deepEqual(cited, { exact: "", from: "The Estates met at Versailles", to: "Assembly was Jean Bailly".replace(/^/, "the ") });
});

test("the ends never share words", () => {
    for (let count = 1; count <= 14; count++) {
        const words = Array.from({ length: count }, (_, i) => `w${i}`).join(" ");
        const { exact, from, to } = citationOf(words);
        if (exact) {
            assert.equal(exact, words);
        } else {
            assert.ok(words.startsWith(from) && words.endsWith(to));
            assert.ok(from.length + to.length < words.length);
            assert.ok(from.split(" ").length <= 5 && to.split(" ").length <= 5);
        }
    }
});

test("one long word without blanks is no range", () => {
    assert.deepEqual(citationOf("x".repeat(200)), { exact: "x".repeat(200), from: "", to: "" });
});

test("white space within stays as the text has it", () => {
    assert.equal(citationOf("one  two\tthree four five six seven eight").from, "one  two\tthree four");
});
