// How typed words are compared; the server's TypedText and TypedAnswer, for a preview without the network. Both pass
// marking-vectors.json.
const SHORTEST_WITH_SLIP = 6;

// NFC with plain spaces, quotation marks, dashes and digits; case and marks round it are kept.
export function plain(typed) {
    return typed
        .replace(/\p{Cf}+/gu, "")
        .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
        .normalize("NFC")
        .replace(/[‘’‚‛‹›ʹʻʼ′`´]/g, "'")
        .replace(/[“”„‟«»″]/g, '"')
        .replace(/[‐‑‒–—―−﹘﹣]/g, "-")
        .replace(/[\p{Cc}\p{Z}]+/gu, " ")
        .replace(/^ | $/g, "");
}

export function normalise(typed) {
    const text = caseless(plain(typed));
    const bare = text.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, "");
    return (bare === "" ? text : bare).replace(/^the (?=.)/, "");
}

// By way of the upper case, so that "ß" and "ẞ" equal "SS" and a ligature its letters; a sigma is the same at a word's
// end.
function caseless(text) {
    return text.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ").normalize("NFC");
}

export function markText(answer, typed) {
    const given = normalise(typed);
    const accepted = [answer.text, ...answer.accept].map(normalise);
    if (accepted.includes(given)) {
        return "right";
    }
    if ((answer.reject ?? []).map(normalise).includes(given)) {
        return "wrong";
    }
    return accepted.some((right) => isOneSlipFrom(right, given)) ? "near" : "wrong";
}

// Whether exactly one word differs, by one edit, and has at least six letters and no digit.
function isOneSlipFrom(right, given) {
    const expected = right.split(" ");
    const words = given.split(" ");
    const slips = [...expected.keys()].filter((at) => expected[at] !== words[at]);
    return (
        expected.length === words.length &&
        slips.length === 1 &&
        mayHaveSlip(expected[slips[0]]) &&
        isOneEdit([...expected[slips[0]]], [...words[slips[0]]])
    );
}

function mayHaveSlip(word) {
    return (word.match(/\p{L}/gu) ?? []).length >= SHORTEST_WITH_SLIP && !/\p{Nd}/u.test(word);
}

// One letter more, one less, another one, or two neighbours changed about.
function isOneEdit(a, b) {
    let start = 0;
    while (start < Math.min(a.length, b.length) && a[start] === b[start]) {
        start++;
    }
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) {
        end++;
    }
    const left = a.length - start - end;
    const other = b.length - start - end;
    const isSwap = left === 2 && other === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
    return (left <= 1 && other <= 1) || isSwap;
}
