// What the page says, where it depends on numbers, dates or kinds.
const MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
];

export const RATINGS = ["again", "hard", "good", "easy"];
export const RATING_WORDS = { again: "Again", hard: "Hard", good: "Good", easy: "Easy" };

const KINDS = {
    fact: "Fact",
    "author-claim": "What the author claims",
    reported: "Reported by others",
    definition: "Definition",
};

const VOICES = {
    author: "in the author’s voice",
    editor: "in the editor’s voice",
    quoted: "quoted in the text",
    blurb: "in the announcement of a work",
};

export function plural(number, one, many = one + "s") {
    return `${number} ${number === 1 ? one : many}`;
}

// "1936-08" is August 1936, "193x" the 1930s, "14xx" the 15th century.
export function dateInWords(date) {
    if (date.endsWith("xx")) {
        return `${ordinal(Number(date.slice(0, 2)) + 1)} century`;
    }
    if (date.endsWith("x")) {
        return `the ${date.slice(0, 3)}0s`;
    }
    const [year, month, day] = date.split("-").map(Number);
    return [day, month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

function ordinal(number) {
    const isTeen = number > 10 && number < 14;
    return number + (isTeen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th"));
}

export function placeInWords({ number, total, isBack }) {
    return isBack ? `${number} of ${total}, once more` : `${number} of ${total}`;
}

export function provenance(card) {
    return [KINDS[card.kind], VOICES[card.voice]].filter(Boolean).join(", ");
}

// "in 40 minutes", "today at 18:20", "tomorrow", "on Friday 12 May"; days turn over at four in the morning.
export function whenInWords(due, now) {
    const days = studyDay(due) - studyDay(now);
    if (days <= 0) {
        const minutes = Math.round((due - now) / 60_000);
        return minutes <= 1 ? "now" : minutes < 60 ? `in ${plural(minutes, "minute")}` : "later today";
    }
    if (days === 1) {
        return "tomorrow";
    }
    return `on ${due.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" })}`;
}

function studyDay(instant) {
    const local = new Date(instant.getTime() - 4 * 3_600_000);
    return Math.floor(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / 86_400_000);
}
