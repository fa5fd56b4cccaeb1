import { el } from "./dom.js";
import { isSoon } from "./queue.js";
import { RATINGS, RATING_WORDS } from "./words.js";

// The bar at the foot of the card. It never moves; what stands in it is what can be done now.
export function askBar(prompt, study) {
    if (!prompt.ready) {
        return [el("p", { class: "bar-hint" }, prompt.hint)];
    }
    const isForm = prompt.node?.id === "prompt-form";
    const press = isForm ? { form: "prompt-form" } : { type: "button", onclick: () => study.reveal(null, "own") };
    return [
        prompt.pass && el("button", { type: "button", class: "second", onclick: () => study.pass() }, "I don’t know"),
        el("button", press, prompt.ready),
    ].filter(Boolean);
}

export function thinkBar(study) {
    return [el("button", { type: "button", onclick: () => study.ask() }, "I have an answer")];
}

// Rating buttons exist only here, after the reveal.
export function rateBar(type, verdict, outcomes, study) {
    const button = (rating, word = RATING_WORDS[rating]) =>
        el(
            "button",
            {
                type: "button",
                class: "rating second",
                "data-rating": rating,
                "aria-label": [word, ...spoken(outcomes?.[rating], study.isApproximate)].join(", "),
                onclick: () => study.rate(rating),
            },
            el("span", {}, word),
            interval(outcomes?.[rating], study.isApproximate),
        );
    if (verdict === "wrong") {
        const overrule = type.mayBeOverruled && study.response ? [button("good", "I was right")] : [];
        return [button("again"), ...overrule];
    }
    return RATINGS.map((rating) =>
        verdict === "right" && type.mayBeGuessed && rating === "again" ? button(rating, "I guessed") : button(rating),
    );
}

// Which ratings the bar offers, for the keys.
export function offered(type, verdict, response) {
    if (verdict === "wrong") {
        return type.mayBeOverruled && response ? ["again", "good"] : ["again"];
    }
    return RATINGS;
}

function interval(outcome, isApproximate) {
    if (!outcome) {
        return null;
    }
    if (isSoon(outcome, Date.now())) {
        return el("small", {}, "again today");
    }
    return el("small", {}, (isApproximate ? "about " : "") + outcome.label);
}

// What a screen reader says after the rating, as one sentence.
function spoken(outcome, isApproximate) {
    if (!outcome) {
        return [];
    }
    return [isSoon(outcome, Date.now()) ? "again today" : `next ${isApproximate ? "about " : ""}${outcome.spoken}`];
}
