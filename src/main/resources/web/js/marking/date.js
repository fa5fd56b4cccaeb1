import { plain } from "./text.js";

// Dates as people type them; the server's TypedDate and HistoricalDate. A date here is { precision, year, month, day }.
const PRECISIONS = ["day", "month", "year", "decade", "century"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const MONTH =
    "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?" +
    "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const NUMBER = "(?<month>\\d{1,2})";
const YEAR = "(?<year>\\d{4})";

const FORMS = [
    YEAR,
    `${MONTH},? ${YEAR}`,
    `${YEAR} ${MONTH}`,
    `${NUMBER}[./-]${YEAR}`,
    `${YEAR}-${NUMBER}`,
    `${DAY}(?: of)? ${MONTH},? ${YEAR}`,
    `${MONTH} ${DAY},? ${YEAR}`,
    `${DAY}[./-] ?${NUMBER}[./-] ?${YEAR}`,
    `${YEAR}-${NUMBER}-${DAY}`,
    "(?<decade>\\d{3})0'?s",
    "(?<decade>\\d{3})x",
    "(?<hundreds>\\d\\d)xx",
    "(?<century>\\d{1,2})(?:st|nd|rd|th) (?:century|c\\.?)",
].map((form) => new RegExp(`^(?:${form})$`));

export function markDate(answer, typed) {
    const right = read(answer.date);
    const given = read(typed);
    const isFineEnough = given && PRECISIONS.indexOf(given.precision) <= PRECISIONS.indexOf(right.precision);
    const away = isFineEnough && Math.abs(count(right, right.precision) - count(given, right.precision));
    return isFineEnough && away <= Number(answer.tolerance ?? 0) ? "right" : "wrong";
}

// null where it is no date; the 31st of February has the form of one and is none.
export function read(typed) {
    const text = plain(typed).toLowerCase().replace(/[.,;!]$/, "");
    const bare = text.replace(/^(?:on |in )?(?:the )?/, "");
    for (const form of FORMS) {
        const found = form.exec(bare)?.groups;
        if (found) {
            return dateOf(found);
        }
    }
    return null;
}

function dateOf({ year, month, name, day, decade, hundreds, century }) {
    if (hundreds ?? century) {
        return { precision: "century", year: (hundreds ? Number(hundreds) : century - 1) * 100, month: 1, day: 1 };
    }
    if (decade) {
        return { precision: "decade", year: decade * 10, month: 1, day: 1 };
    }
    const number = name ? MONTHS.indexOf(name.slice(0, 3)) + 1 : Number(month ?? 1);
    const precision = day ? "day" : name || month ? "month" : "year";
    const date = { precision, year: Number(year), month: number, day: Number(day ?? 1) };
    return isReal(date) ? date : null;
}

function isReal({ year, month, day }) {
    const date = new Date(utc(year, month, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

// Which day, month, year, decade or century it is, counted from a fixed one.
function count({ year, month, day }, precision) {
    switch (precision) {
        case "day":
            return utc(year, month, day) / 86_400_000;
        case "month":
            return year * 12 + month;
        case "year":
            return year;
        case "decade":
            return Math.floor(year / 10);
        default:
            return Math.floor(year / 100);
    }
}

// Date.UTC takes the years 0 to 99 for 1900 to 1999.
function utc(year, month, day) {
    const date = new Date(0);
    return date.setUTCFullYear(year, month - 1, day);
}
