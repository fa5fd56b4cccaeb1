import { el, plain } from "../dom.js";

// Each on the left gets a letter from the right; a list to choose from works by keys, by touch and by ear alike.
export const match = {
    ask(card, submit) {
        const { left, right } = card.options;
        const letters = lettered(right);
        const problem = el("p", { class: "problem", role: "alert" });
        const selects = left.map((item, at) =>
            el(
                "select",
                { id: `match-${at}`, "aria-describedby": "match-hint" },
                el("option", { value: "" }, "Choose"),
                right.map((other) => el("option", { value: other.id }, `${letters.get(other.id)}. ${plain(other.html)}`)),
            ),
        );
        const onsubmit = (event) => {
            event.preventDefault();
            const chosen = selects.map((select) => select.value);
            problem.textContent = problemOf(chosen);
            if (problem.textContent === "") {
                submit({ pairs: left.map((item, at) => [item.id, chosen[at]]) });
            } else {
                selects[firstWrong(chosen)].focus();
            }
        };
        return {
            node: el(
                "form",
                { id: "prompt-form", class: "match", onsubmit },
                el("p", { class: "quiet", id: "match-hint" }, "Each letter is used once."),
                el("ol", { class: "letters reading" }, right.map((item) => el("li", { html: item.html }))),
                left.map((item, at) =>
                    el(
                        "div",
                        { class: "match-row" },
                        el("label", { for: `match-${at}`, class: "reading", html: item.html }),
                        selects[at],
                    ),
                ),
                problem,
            ),
            ready: "Check",
            pass: true,
        };
    },

    answer(card, response) {
        const right = new Map(card.options.right.map((item) => [item.id, item.html]));
        const given = new Map(response?.pairs ?? []);
        const row = ([leftId, rightId]) => {
            const left = card.options.left.find((item) => item.id === leftId);
            const mine = given.get(leftId);
            const isRight = mine === rightId;
            return el(
                "li",
                { class: `option ${isRight ? "is-key" : "is-wrong"}` },
                el("span", { class: "ordinal", "aria-hidden": "true" }, isRight ? "✓" : "✕"),
                el(
                    "div",
                    { class: "option-text reading" },
                    el("span", { html: left.html }),
                    el("span", { class: "arrow", "aria-hidden": "true" }, " — "),
                    el("strong", { html: right.get(rightId) }),
                    !isRight && mine ? el("p", { class: "why" }, `You chose: ${plain(right.get(mine))}`) : null,
                ),
            );
        };
        return el("ul", { class: "options" }, card.answer.pairs.map(row));
    },
};

function lettered(items) {
    return new Map(items.map((item, at) => [item.id, String.fromCharCode(65 + at)]));
}

function problemOf(chosen) {
    if (chosen.includes("")) {
        return "Choose a letter for each.";
    }
    return new Set(chosen).size < chosen.length ? "Each letter is used once." : "";
}

function firstWrong(chosen) {
    const at = chosen.findIndex((value, here) => value === "" || chosen.indexOf(value) < here);
    return Math.max(at, 0);
}
