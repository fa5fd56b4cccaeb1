import { normalise, plain } from "./text.js";

// Numbers as people type them; the server's TypedNumber. A comma before exactly three digits parts thousands, any other
// is a decimal one: one after a leading zero, or after thousands that are parted by spaces or apostrophes. A decimal
// here is { units, places }: units / 10^places, exact.
const BY_COMMAS = /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const BY_SPACES = /^[-+]?[1-9]\d{0,2}([ ']\d{3})+([.,]\d+)?$/;
const PLAIN = /^[-+]?(\d+([.,]\d+)?|[.,]\d+)$/;
const SCALES = { thousand: 3, million: 6, billion: 9 };

export function markNumber(answer, typed) {
    if ((answer.accept ?? []).map(normalise).includes(normalise(typed))) {
        return "right";
    }
    const given = read(typed, answer.unit);
    const isNear = given !== null && isWithin(given, decimal(answer.number), decimal(answer.tolerance ?? "0"));
    return isNear ? "right" : "wrong";
}

export function read(typed, unit) {
    const text = withoutStop(typed);
    const bare = unit ? withoutEnd(text, withoutStop(unit)) : text;
    for (const [scale, zeros] of Object.entries(SCALES)) {
        if (bare.endsWith(scale)) {
            const number = digits(withoutEnd(bare, scale));
            return number && { units: number.units * 10n ** BigInt(zeros), places: number.places };
        }
    }
    return digits(bare);
}

function digits(text) {
    if (BY_COMMAS.test(text)) {
        return decimal(text.replaceAll(",", ""));
    }
    const joined = BY_SPACES.test(text) ? text.replace(/[ ']/g, "") : text;
    return PLAIN.test(joined) ? decimal(joined.replace(",", ".")) : null;
}

function decimal(text) {
    const [whole, fraction = ""] = text.replace("+", "").split(".");
    const sign = whole.startsWith("-") ? -1n : 1n;
    return { units: sign * BigInt(whole.replace("-", "") + fraction), places: fraction.length };
}

function isWithin(given, right, tolerance) {
    const places = Math.max(given.places, right.places, tolerance.places);
    const scaled = (number) => number.units * 10n ** BigInt(places - number.places);
    const away = scaled(given) - scaled(right);
    return (away < 0n ? -away : away) <= scaled(tolerance);
}

function withoutStop(typed) {
    return plain(typed).toLowerCase().replace(/[.,;!]$/, "");
}

function withoutEnd(text, end) {
    return text.endsWith(end) ? text.slice(0, text.length - end.length).trim() : text;
}
