import { byId, el } from "./dom.js";
import { plural, whenInWords } from "./words.js";

// What the sitting came to: counted plainly, with the passages of what was missed.
export function showSummary(sitting, { more, undo }) {
    const answers = sitting.answers;
    const box = byId("summary");
    box.replaceChildren(
        el("h1", { id: "summary-title", tabindex: "-1" }, answers.length > 0 ? "Done for now" : "Nothing answered"),
        ...sentences(sitting, answers),
        ...missedList(missed(answers)),
        el(
            "div",
            { class: "buttons" },
            el("a", { class: "button", href: "/" }, "Back to Today"),
            sitting.left.length > 0
                ? el("button", { type: "button", class: "second", onclick: more }, `Study ${plural(sitting.left.length, "more card", "more cards")}`)
                : null,
            sitting.canUndo ? el("button", { type: "button", class: "second", onclick: undo }, "Undo the last step") : null,
        ),
    );
    box.hidden = false;
    byId("summary-title").focus({ preventScroll: true });
    window.scrollTo(0, 0);
}

function sentences(sitting, answers) {
    if (answers.length === 0) {
        return [];
    }
    const firsts = firstAnswers(answers);
    const recalled = firsts.filter((answer) => answer.rating !== "again").length;
    return [
        el(
            "p",
            { class: "lead" },
            `${plural(firsts.length, "card")} answered, ${recalled} recalled at the first try.`,
        ),
        el("p", { role: "status" }, el("span", { id: "moves" }), nextSentence(sitting, answers)),
    ];
}

function firstAnswers(answers) {
    const seen = new Map();
    answers.forEach((answer) => seen.has(answer.card.question_id) || seen.set(answer.card.question_id, answer));
    return [...seen.values()];
}

export function missed(answers) {
    return firstAnswers(answers).filter((answer) => answer.rating === "again").map((answer) => answer.card);
}

// "3 passages went from fading to steady."; said when the server has answered, which it need not.
export function sayMoves(moves) {
    const said = moves.map(({ from, to, passages }) => `${plural(passages, "passage")} went from ${from} to ${to}`);
    byId("moves").textContent = said.length > 0 ? `${said.join(", ")}. ` : "";
}

function nextSentence(sitting, answers) {
    const dues = new Map(answers.map((answer) => [answer.card.question_id, sitting.dueOf(answer)]));
    const known = [...dues.values()].filter(Boolean).map((due) => new Date(due));
    if (known.length === 0) {
        return "";
    }
    const first = new Date(Math.min(...known));
    return `The next of these is due ${whenInWords(first, new Date())}.`;
}

function missedList(cards) {
    if (cards.length === 0) {
        return [];
    }
    return [
        el("h2", {}, "Read these passages again"),
        el("ul", { class: "missed" }, cards.map((card) => el(
            "li",
            {},
            el("p", { class: "reading", html: card.stem_html }),
            card.passages.map((passage) => el(
                "figure",
                { class: "passage" },
                el("blockquote", { html: passage.html }),
                el("figcaption", {}, passage.href ? el("a", { href: passage.href }, passage.label) : passage.label),
            )),
        ))),
    ];
}
