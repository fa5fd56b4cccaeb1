import assert from "node:assert/strict";
import { test } from "node:test";
import { actionOf } from "../../main/resources/web/js/keys.js";

// What keys.js asks of an element, told by its name.
const element = (name, attribute) => ({
    hasAttribute: (asked) => asked === attribute,
    matches: (selector) => selector.split(",").some((part) => part.trim().startsWith(name)),
});
const BODY = element("body");
const press = (key, more = {}, letters = true) => actionOf({ key, target: BODY, ...more }, letters)?.action ?? null;

test("knows the keys of those who come from other flashcards", () => {
    const asked = Object.fromEntries([" ", "Enter", "3", "u", "U", "t", "n", "x", "r", "?", "Escape"].map((key) => [key, press(key)]));
    assert.deepEqual(asked, {
        " ": "go", Enter: "go", 3: "number", u: "undo", U: "undo", t: "text", n: "notNow", x: "setAside", r: "report", "?": "keys", Escape: "leave",
    });
    assert.equal(press("z", { ctrlKey: true }), "undo");
    assert.equal(press("z", { metaKey: true }), "undo");
});

test("never fires inside a field", () => {
    for (const field of ["input", "textarea", "select", "[contenteditable]"]) {
        for (const key of ["u", "1", " ", "Enter", "?", "x"]) {
            assert.equal(press(key, { target: element(field) }), null, `${key} in ${field}`);
        }
        assert.equal(press("z", { target: element(field), ctrlKey: true }), null);
    }
});

test("undoes the last answer from a field in which nothing was written yet", () => {
    assert.equal(press("z", { target: element("input", "data-untouched"), ctrlKey: true }), "undo");
    assert.equal(press("u", { target: element("input", "data-untouched") }), null);
});

test("leaves a field first, then the page", () => {
    assert.equal(press("Escape", { target: element("textarea") }), "leaveField");
    assert.equal(press("Escape"), "leave");
});

test("lets a button be pressed as buttons are", () => {
    assert.equal(press(" ", { target: element("button") }), null);
    assert.equal(press("Enter", { target: element("a[href]") }), null);
    assert.equal(press("2", { target: element("button") }), "number");
});

test("fires once for a key held down, and not while a word is composed", () => {
    assert.equal(press("3", { repeat: true }), null);
    assert.equal(press("Enter", { isComposing: true }), null);
});

test("leaves the browser's own combinations alone", () => {
    assert.equal(press("u", { ctrlKey: true }), null);
    assert.equal(press("1", { altKey: true }), null);
    assert.equal(press("z", { ctrlKey: true, shiftKey: true }), null);
});

test("can be told to leave single characters alone", () => {
    const without = ["u", "t", "n", "x", "?", "1"].map((key) => press(key, {}, false));
    assert.deepEqual(without, [null, null, null, null, null, null]);
    assert.equal(press(" ", {}, false), "go");
    assert.equal(press("z", { ctrlKey: true }, false), "undo");
});
