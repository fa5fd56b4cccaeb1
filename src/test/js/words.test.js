import assert from "node:assert/strict";
import { test } from "node:test";
import { dateInWords, placeInWords, plural, whenInWords } from "../../main/resources/web/js/words.js";

process.env.TZ = "Europe/Prague";

test("says a date as precisely as it is known", () => {
    const said = ["1794-07-27", "1936-08", "1926", "193x", "14xx", "10xx", "20xx"].map(dateInWords);
    assert.deepEqual(said, [
        "27 July 1794", "August 1936", "1926", "the 1930s", "15th century", "11th century", "21st century",
    ]);
});

test("says when a card is due, the day turning at four in the morning", () => {
    const now = new Date("2026-11-23T23:30:00+01:00");
    const said = (due) => whenInWords(new Date(due), now);
    assert.equal(said("2026-11-23T23:30:20+01:00"), "now");
    assert.equal(said("2026-11-23T23:40:00+01:00"), "in 10 minutes");
    assert.equal(said("2026-11-24T03:59:00+01:00"), "later today");
    assert.equal(said("2026-11-24T04:00:00+01:00"), "tomorrow");
    assert.equal(said("2026-11-27T04:00:00+01:00"), "on Friday 27 November");
});

test("adds no day where a clock was set back", () => {
    const now = new Date("2026-10-24T12:00:00+02:00");
    assert.equal(whenInWords(new Date("2026-10-25T12:00:00+01:00"), now), "tomorrow");
});

test("says where one is", () => {
    assert.equal(placeInWords({ number: 7, total: 24, isBack: false }), "7 of 24");
    assert.equal(placeInWords({ number: 7, total: 24, isBack: true }), "7 of 24, once more");
    assert.equal(plural(1, "answer"), "1 answer");
    assert.equal(plural(3, "answer"), "3 answers");
});
