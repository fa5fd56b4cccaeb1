import { el, plain, unseen } from "../dom.js";

// Items move by two buttons each: nothing needs a drag. The focus stays with the item that moved.
export const order = {
    ask(card, submit) {
        const items = [...card.options];
        const list = el("ol", { class: "order" });
        const said = el("p", { class: "hidden-visually", role: "status" });
        const move = (item, by) => {
            const from = items.indexOf(item);
            const to = from + by;
            items.splice(to, 0, ...items.splice(from, 1));
            draw();
            const [up, down] = list.children[to].querySelectorAll("button");
            const same = by < 0 ? up : down;
            (same.disabled ? (by < 0 ? down : up) : same).focus();
            said.textContent = `${plain(item.html)}: now ${to + 1} of ${items.length}`;
        };
        const button = (item, by, sign, word, disabled) =>
            el(
                "button",
                { type: "button", class: "second", disabled, onclick: () => move(item, by) },
                el("span", { "aria-hidden": "true" }, sign),
                unseen(`${word}: ${plain(item.html)}`),
            );
        const draw = () =>
            list.replaceChildren(
                ...items.map((item, at) =>
                    el(
                        "li",
                        {},
                        el("span", { class: "option-text reading", html: item.html }),
                        button(item, -1, "↑", "Up", at === 0),
                        button(item, 1, "↓", "Down", at === items.length - 1),
                    ),
                ),
            );
        draw();
        const onsubmit = (event) => {
            event.preventDefault();
            submit({ order: items.map((item) => item.id) });
        };
        return {
            node: el("form", { id: "prompt-form", onsubmit }, list, said),
            ready: "Check",
            pass: true,
        };
    },

    answer(card, response) {
        const given = response?.order ?? [];
        const row = (id, at) => {
            const was = given.indexOf(id);
            const isRight = was === at;
            return el(
                "li",
                { class: `option ${isRight ? "is-key" : "is-wrong"}` },
                el("span", { class: "ordinal" }, String(at + 1)),
                el(
                    "div",
                    { class: "option-text" },
                    el("span", { class: "reading", html: card.options.find((item) => item.id === id).html }),
                    el("span", { class: "option-said" }, isRight ? "right" : was < 0 ? "" : `you had it at ${was + 1}`),
                ),
            );
        };
        return el("ol", { class: "options" }, card.answer.order.map(row));
    },
};
