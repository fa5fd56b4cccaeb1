import { markDate } from "./date.js";
import { markNumber } from "./number.js";
import { markText } from "./text.js";

// A preview of the server's marking: right, wrong, near (a slip of the keys, worth one more try), or invalid for what
// can't be a response to this question.
export function mark({ type, options, answer }, response) {
    if (!isResponse(response)) {
        return "invalid";
    }
    switch (type) {
        case "cloze":
        case "short":
            return typed(response.text, (text) => markText(answer, text));
        case "date":
            return typed(response.date, (text) => markDate(answer, text));
        case "number":
            return typed(response.number, (text) => markNumber(answer, text));
        case "true-false":
            return typeof response.value === "boolean" ? either(response.value === answer.value) : "invalid";
        case "choice":
        case "attribution":
            return areIds([response.option], options) ? either(response.option === answer.option) : "invalid";
        case "choices":
            return areIds(response.options, options) ? either(isSameSet(response.options, answer.options)) : "invalid";
        case "match":
            return markPairs(options, answer.pairs, response.pairs);
        case "order":
            return markOrder(options, answer.order, response.order);
        default:
            return "invalid";
    }
}

const LONGEST = 1_000;

const either = (right) => (right ? "right" : "wrong");

function isResponse(response) {
    return typeof response === "object" && response !== null && Object.keys(response).length === 1;
}

function typed(text, judge) {
    return typeof text === "string" && text.length <= LONGEST ? judge(text) : "invalid";
}

function areIds(given, options) {
    const ids = options.map((option) => option.id);
    return Array.isArray(given) && given.every((id) => ids.includes(id)) && new Set(given).size === given.length;
}

function isSameSet(some, others) {
    return some.length === others.length && some.every((one) => others.includes(one));
}

function markPairs({ left, right }, key, given) {
    const arePairs = Array.isArray(given) && given.every((pair) => Array.isArray(pair) && pair.length === 2);
    const leftIds = arePairs && given.map(([id]) => id);
    const rightIds = arePairs && given.map(([, id]) => id);
    if (!arePairs || !areIds(leftIds, left) || !areIds([...new Set(rightIds)], right)) {
        return "invalid";
    }
    const isRight = ([from, to]) => key.some(([left, right]) => left === from && right === to);
    return either(given.length === key.length && given.every(isRight));
}

function markOrder(options, key, given) {
    if (!areIds(given, options) || given.length !== key.length) {
        return "invalid";
    }
    return either(given.every((id, at) => id === key[at]));
}
