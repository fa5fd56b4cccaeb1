import { el } from "../dom.js";
import { dateInWords } from "../words.js";
import { variants } from "./own.js";

// A word, a date or a number written by the learner, who may overrule the mark: the machine knows spelling, not meaning.
export const short = typed({
    respond: (text) => ({ text }),
    written: (response) => response.text,
    key: (card) => [el("p", {}, card.answer.text), variants(card.answer.accept)],
});

const DATE_HINTS = {
    day: "Day, month and year, such as 19 August 1936",
    month: "Month and year, such as August 1936",
    year: "A year, such as 1936",
    decade: "A decade, such as 1930s",
    century: "A century, such as 20th century",
};

export const date = typed({
    hint: (card) => DATE_HINTS[card.answer.precision],
    respond: (text) => ({ date: text }),
    written: (response) => response.date,
    key: (card) => [
        el("p", {}, dateInWords(card.answer.date)),
        tolerance(card.answer.tolerance, card.answer.precision),
    ],
});

export const number = typed({
    inputmode: "decimal",
    hint: (card) => card.answer.unit && `In ${card.answer.unit}`,
    respond: (text) => ({ number: text }),
    written: (response) => response.number,
    key: (card) => [
        el("p", {}, [card.answer.number, card.answer.unit].filter(Boolean).join(" ")),
        tolerance(card.answer.tolerance, card.answer.unit),
    ],
});

function tolerance(value, unit) {
    const isExact = !value || Number(value) === 0;
    return isExact ? null : el("p", { class: "quiet" }, `Right if at most ${value} ${unit ?? ""} away.`);
}

function typed({ inputmode, hint = () => "", respond, written, key }) {
    return {
        mayBeOverruled: true,

        ask(card, submit) {
            const said = hint(card);
            const field = el("input", {
                id: "typed",
                type: "text",
                inputmode,
                maxlength: 200,
                autocomplete: "off",
                autocapitalize: "off",
                spellcheck: "false",
                "data-untouched": true,
                "aria-describedby": said ? "question typed-hint" : "question",
            });
            field.addEventListener("input", () => field.removeAttribute("data-untouched"), { once: true });
            const once = el("p", { class: "once-more", role: "status" });
            const onsubmit = (event) => {
                event.preventDefault();
                const text = field.value.trim();
                if (text === "") {
                    once.textContent = "Write an answer, or choose “I don’t know”.";
                    field.focus();
                } else {
                    submit(respond(text));
                }
            };
            return {
                node: el(
                    "form",
                    { id: "prompt-form", class: "field", onsubmit },
                    el("label", { for: "typed" }, "Your answer"),
                    said && el("p", { class: "hint", id: "typed-hint" }, said),
                    field,
                    once,
                ),
                ready: "Check",
                pass: true,
                focus: field,
                onceMore() {
                    once.textContent = "Nearly. Look at the spelling once more.";
                    field.focus();
                },
            };
        },

        answer: (card, response) =>
            el(
                "div",
                { class: "key reading" },
                key(card),
                response && el("p", { class: "quiet" }, `You wrote: ${written(response)}`),
            ),
    };
}
