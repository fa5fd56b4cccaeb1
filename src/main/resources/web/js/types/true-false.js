import { el } from "../dom.js";

export const trueFalse = {
    hasOptions: true,
    mayBeGuessed: true,

    ask(card, submit) {
        const button = (value, word, key) =>
            el(
                "button",
                { type: "button", class: "option second", onclick: () => submit({ value }) },
                el("span", { class: "ordinal", "aria-hidden": "true" }, key),
                el("span", { class: "option-text" }, word),
            );
        const buttons = [button(true, "True", "1"), button(false, "False", "2")];
        return {
            node: el("div", { class: "options pair", role: "group", "aria-label": "True or false" }, buttons),
            hint: "True or false?",
            pick: (number) => buttons[number - 1]?.click(),
        };
    },

    answer: (card) =>
        el(
            "div",
            { class: "key reading" },
            el("p", {}, card.answer.value ? "True." : "False."),
            card.answer.correction_html && el("div", { html: card.answer.correction_html }),
        ),
};
