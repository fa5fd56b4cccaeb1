import { el } from "../dom.js";

// One of several: a press answers at once, and undo takes it back.
export const choice = {
    hasOptions: true,
    mayBeGuessed: true,

    ask(card, submit) {
        const buttons = card.options.map((option, at) =>
            el(
                "button",
                { type: "button", class: "option second", onclick: () => submit({ option: option.id }) },
                ordinal(at),
                el("span", { class: "option-text reading", html: option.html }),
            ),
        );
        return {
            node: el("div", { class: "options", role: "group", "aria-label": "Options" }, buttons),
            hint: "Choose an answer",
            pick: (number) => buttons[number - 1]?.click(),
        };
    },

    answer: (card, response) =>
        markedOptions(card, [card.answer.option], response ? [response.option] : []),
};

// Several of several: each is switched on or off, then checked together.
export const choices = {
    hasOptions: true,
    mayBeGuessed: true,

    ask(card, submit) {
        const boxes = card.options.map((option, at) =>
            el("input", { type: "checkbox", name: "option", value: option.id, id: `option-${at}` }),
        );
        const rows = card.options.map((option, at) =>
            el(
                "label",
                { class: "option second", for: `option-${at}` },
                boxes[at],
                ordinal(at),
                el("span", { class: "option-text reading", html: option.html }),
            ),
        );
        const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
        return {
            node: el(
                "form",
                { id: "prompt-form", onsubmit: (event) => {
                    event.preventDefault();
                    submit({ options: chosen() });
                } },
                el("fieldset", { class: "options" }, el("legend", { class: "quiet" }, "Choose all that are right"), rows),
            ),
            ready: "Check",
            pick: (number) => boxes[number - 1]?.click(),
        };
    },

    answer: (card, response) => markedOptions(card, card.answer.options, response?.options ?? []),
};

function ordinal(at) {
    return el("span", { class: "ordinal", "aria-hidden": "true" }, String(at + 1));
}

function markedOptions(card, keys, chosen) {
    const row = (option) => {
        const isKey = keys.includes(option.id);
        const isChosen = chosen.includes(option.id);
        const why = card.answer.why?.[option.id];
        return el(
            "li",
            { class: `option ${isKey ? "is-key" : isChosen ? "is-wrong" : "is-other"}` },
            el("span", { class: "ordinal", "aria-hidden": "true" }, isKey ? "✓" : isChosen ? "✕" : ""),
            el(
                "div",
                { class: "option-text" },
                el("span", { class: "reading", html: option.html }),
                el("span", { class: "option-said" }, saidOf(isKey, isChosen)),
                why && el("p", { class: "why", html: why }),
            ),
        );
    };
    return el("ul", { class: "options" }, card.options.map(row));
}

function saidOf(isKey, isChosen) {
    if (isKey) {
        return isChosen ? "your answer, right" : "the right answer";
    }
    return isChosen ? "your answer, not right" : "";
}
