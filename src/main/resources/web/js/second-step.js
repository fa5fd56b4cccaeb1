import { el } from "./dom.js";
import { uuid7 } from "./uuid7.js";

// The second step after a claim, a report or a definition: who said it first, or what kind of statement it is. It is
// counted apart and changes no card.
const KINDS = [
    ["fact", "A fact that is not in dispute"],
    ["author-claim", "A claim of the text"],
    ["reported", "A report of what somebody else said or did"],
    ["definition", "What a word means"],
];
const MOST = 4;

// Cards that ask for speakers as it is.
const ABOUT_SPEAKERS = new Set(["attribution", "match", "order"]);

// What is asked after a card, with what takes the answer; null where nothing is.
// names: speakers to choose among; keep: takes an id and the address that the answer is put to
export function secondStep(card, names, keep) {
    const step = stepOf(card, chainOf(card), names);
    const take = (option) => {
        const id = uuid7();
        return keep(id, stepPath(card, id, step, option, new Date()));
    };
    return step && { ...step, take };
}

// chain: who says it, with id and name, the first speaker first; names: other speakers, to choose among
export function stepOf(card, chain, names) {
    if (!card.kind || card.kind === "fact") {
        return null;
    }
    if (card.kind !== "reported" || chain.length < 2 || ABOUT_SPEAKERS.has(card.type)) {
        const [, answer] = KINDS.find(([kind]) => kind === card.kind);
        return { asks: "kind", question: "And what kind of statement is it?", options: KINDS, key: card.kind, answer };
    }
    const each = new Map([...chain, ...names].map(({ id, name }) => [id, name]));
    const options = [...each].slice(0, Math.max(MOST, chain.length)).sort(byName);
    return { asks: "speaker", question: "And who said it first?", options, key: chain[0].id, answer: chain[0].name };
}

// What stands in the drawn chain; the pack says it nowhere else. One that was kept for long has no ids.
function chainOf(card) {
    const box = document.createElement("template");
    box.innerHTML = card.explanation_html ?? "";
    return [...box.content.querySelectorAll(".chain > li")]
        .map((speaker) => ({ id: speaker.dataset.speaker ?? speaker.textContent, name: speaker.textContent }));
}

// Those in the chains of these cards, the most frequent first.
export function speakers(cards) {
    const counts = new Map();
    const names = new Map();
    cards.flatMap(chainOf).forEach(({ id, name }) => {
        counts.set(id, (counts.get(id) ?? 0) + 1);
        names.set(id, name);
    });
    return [...names].sort((one, other) => counts.get(other[0]) - counts.get(one[0]) || byName(one, other))
        .map(([id, name]) => ({ id, name }));
}

const byName = ([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0);

export function stepPath(card, id, step, option, now) {
    const said = new URLSearchParams({
        version: card.version,
        asks: step.asks,
        answer: option,
        answered_at: now.toISOString(),
    });
    return `/api/v1/cards/${encodeURIComponent(card.question_id)}/second-steps/${id}?${said}`;
}

// What explains the card gives the step away: it follows once that is answered or passed over.
export function stepNode(step, take, rest) {
    const box = el("div", { class: "second-step", role: "group", "aria-labelledby": "step" });
    const done = (...said) => {
        const line = el("p", { role: "status", tabindex: "-1", id: "step-said" }, ...said);
        box.replaceChildren(line, ...rest);
        line.focus({ preventScroll: true });
    };
    const pick = (option) => {
        take(option);
        done(option === step.key ? "Right. " : "Not right. ", `${step.question.replace(/^And w/, "W")} `, el("strong", {}, step.answer), ".");
    };
    box.append(
        el("p", { id: "step" }, step.question),
        el("div", { class: "step-options" }, step.options.map(([option, label]) =>
            el("button", { type: "button", class: "second", onclick: () => pick(option) }, label))),
        el("button", { type: "button", class: "plain", onclick: () => done("Not asked.") }, "Pass over, show the passage"),
    );
    return box;
}
