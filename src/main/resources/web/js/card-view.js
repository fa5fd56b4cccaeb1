import { askBar, rateBar, thinkBar } from "./bar.js";
import { byId, el } from "./dom.js";
import { stepNode } from "./second-step.js";
import { types } from "./types/index.js";
import { placeInWords, provenance } from "./words.js";

// The card on the page. Where its frame, its question and its bar stand never changes; the answer appears below.
const VERDICTS = { right: "Right.", wrong: "Not right.", own: "", passed: "" };

export class CardView {
    constructor(study) {
        this.study = study;
        this.frame = byId("card");
        this.stem = byId("stem");
        this.prompt = byId("prompt");
        this.answer = byId("answer");
        this.bar = byId("bar");
    }

    show(card, place) {
        byId("place").textContent = placeInWords(place);
        this.frame.hidden = false;
        byId("tools").hidden = false;
        this.stem.innerHTML = card.stem_html;
        this.prompt.replaceChildren();
        this.prompt.hidden = false;
        this.answer.hidden = true;
        this.answer.replaceChildren();
        window.scrollTo(0, 0);
    }

    think() {
        this.#fill(thinkBar(this.study));
        byId("question").focus({ preventScroll: true });
    }

    // A field takes the focus only where that opens no keyboard over the question.
    ask(prompt) {
        this.prompt.replaceChildren(...(prompt.node ? [prompt.node] : []));
        this.#fill(askBar(prompt, this.study));
        const target = prompt.focus && matchMedia("(hover: hover) and (pointer: fine)").matches ? prompt.focus : byId("question");
        target.focus({ preventScroll: true });
    }

    // step: the second step, where there is one, with what takes its answer
    reveal(card, response, verdict, outcomes, step) {
        const type = types[card.type];
        const said = VERDICTS[verdict] && el("p", { class: `verdict ${verdict}`, id: "verdict" }, VERDICTS[verdict]);
        const key = type.answer(card, response);
        key.id = "key";
        this.prompt.hidden = true;
        const rest = [explanation(card), ...passages(card)].filter(Boolean);
        this.answer.replaceChildren(...(said ? [said] : []), key, ...(step ? [stepNode(step, step.take, rest)] : rest));
        this.answer.hidden = false;
        this.#fill(rateBar(type, verdict === "passed" ? "wrong" : verdict, outcomes, this.study));
        this.answer.focus({ preventScroll: true });
        (said || key).scrollIntoView({ block: "nearest" });
    }

    hide() {
        this.frame.hidden = true;
        byId("tools").hidden = true;
        byId("place").textContent = "";
        this.bar.replaceChildren();
    }

    // "Marked Good. Undo" stays until the next rating.
    say(text) {
        byId("said-text").textContent = text;
        byId("undo").hidden = !this.study.canUndo;
    }

    warn(text) {
        byId("warning").textContent = text;
        byId("warning").hidden = text === "";
    }

    #fill(nodes) {
        this.bar.replaceChildren(...nodes);
        this.bar.dataset.count = String(nodes.length);
    }
}

function explanation(card) {
    return card.explanation_html ? el("div", { class: "explanation reading", html: card.explanation_html }) : null;
}

function passages(card) {
    const kind = provenance(card);
    return card.passages.map((passage, at) =>
        el(
            "figure",
            { class: "passage" },
            el("blockquote", { html: passage.html }),
            el(
                "figcaption",
                {},
                at === 0 && kind ? el("span", { class: "provenance" }, `${kind}. `) : null,
                passage.href
                    ? el(
                        "a",
                        { href: passage.href, target: "_blank", rel: "noopener", class: "see-in-text" },
                        passage.label,
                        el("span", { class: "hidden-visually" }, ", see in the text, opens a new tab"),
                    )
                    : passage.label,
            ),
        ),
    );
}
