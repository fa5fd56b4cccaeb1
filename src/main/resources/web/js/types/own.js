import { el } from "../dom.js";

// What learners grade themselves: they think of the answer, then look.
const ask = () => ({ node: null, ready: "Show answer" });

export const basic = {
    ask,
    answer: (card) => el("div", { class: "key reading", html: card.answer.html }),
};

export const cloze = {
    ask,
    answer: (card) =>
        el(
            "div",
            { class: "key reading" },
            el("p", {}, card.answer.text),
            variants(card.answer.accept),
        ),
};

export function variants(accept) {
    const others = accept ?? [];
    return others.length > 0 ? el("p", { class: "quiet" }, `Also: ${others.join("; ")}`) : null;
}
