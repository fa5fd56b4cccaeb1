// Words of a text as a passage: short ones as they stand, longer ones by their first and last words.
const LONGEST = 160;
const AT_AN_END = 5;
const SHORTEST_END = 3;

export function citationOf(text) {
    const words = text.split(/\s+/).filter(Boolean);
    if (words.length < 2 || (text.length <= LONGEST && words.length < 2 * SHORTEST_END)) {
        return { exact: text, from: "", to: "" };
    }
    const count = Math.min(AT_AN_END, Math.floor(words.length / 2));
    return { exact: "", from: firstWords(text, count), to: lastWords(text, count) };
}

// The white space between them stays as the text has it.
function firstWords(text, count) {
    return new RegExp(`^(?:\\S+\\s+){${count - 1}}\\S+`).exec(text)[0];
}

function lastWords(text, count) {
    return new RegExp(`(?:\\S+\\s+){${count - 1}}\\S+$`).exec(text)[0];
}
