import { el } from "./dom.js";
import { citationOf } from "./citing.js";

// The form of a question: says what the rules say while somebody types, and takes selected words as a passage.
const PAUSE = 700;

const form = document.querySelector("form[data-check]");

let timer;
let asked = 0;

form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
});

async function check() {
    const mine = ++asked;
    try {
        const answer = await fetch(form.dataset.check, {
            method: "POST",
            body: new URLSearchParams(new FormData(form)),
            headers: { Accept: "application/json" },
        });
        if (answer.ok && mine === asked) {
            show(await answer.json());
        }
    } catch {
        // Without the network the rules speak when the form is sent.
    }
}

function show({ advice, problems, verdict }) {
    for (const box of form.querySelectorAll(".advice")) {
        const field = box.dataset.field;
        const lines = advice.filter((one) => one.field === field).map(line);
        if (problems[field]) {
            lines.unshift(el("p", {}, problems[field]));
        }
        box.replaceChildren(...lines);
        describe(field, lines.length > 0);
    }
    document.getElementById("verdict").textContent = verdict;
}

function line(one) {
    return one.blocks
        ? el("p", { class: "blocks" }, el("strong", {}, "Before it is published:"), ` ${one.message}`)
        : el("p", {}, one.message);
}

// What is said of a field is read with it.
function describe(field, said) {
    const input = document.getElementById(field);
    if (input) {
        const others = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== `${field}-advice`);
        const ids = said ? [...others, `${field}-advice`] : others;
        if (ids.length > 0) {
            input.setAttribute("aria-describedby", ids.join(" "));
        } else {
            input.removeAttribute("aria-describedby");
        }
    }
}

for (const bar of document.querySelectorAll("[data-cite]")) {
    const button = bar.querySelector("button");
    const pane = bar.nextElementSibling;
    bar.hidden = false;
    showCited(pane);
    document.addEventListener("selectionchange", () => {
        button.disabled = selected(pane) === null;
    });
    // A press would take the selection away before the click is there.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", () => cite(selected(pane)));
}

// The first passage of the question, not the beginning of the text.
function showCited(pane) {
    const cited = pane.querySelector(".cited");
    if (cited) {
        pane.scrollTop += cited.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    }
}

// The words that are selected within one paragraph of a text.
function selected(pane) {
    const selection = document.getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) {
        return null;
    }
    const range = selection.getRangeAt(0);
    const start = paragraphOf(range.startContainer);
    if (!start || !pane.contains(start) || start !== paragraphOf(range.endContainer)) {
        return null;
    }
    const text = range.toString().trim();
    return text ? { source: pane.dataset.source, paragraph: start.dataset.paragraph, text } : null;
}

function paragraphOf(node) {
    const words = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-words]");
    return words?.closest("[data-paragraph]") ?? null;
}

function cite(words) {
    const rows = [...form.querySelectorAll("[data-passage]")];
    const row = words && (rows.find(isEmpty) ?? rows.at(-1));
    if (!row) {
        return;
    }
    const name = `cite-${row.dataset.passage}`;
    const fields = { prefix: "", suffix: "", occurrence: "", ...citationOf(words.text), source: words.source, paragraph: words.paragraph };
    for (const [part, value] of Object.entries(fields)) {
        form.elements[`${name}-${part}`].value = value;
    }
    form.elements[`${name}-${fields.exact ? "exact" : "from"}`].focus();
    check();
}

function isEmpty(row) {
    return ["from", "to", "exact"].every((part) => form.elements[`cite-${row.dataset.passage}-${part}`].value === "");
}
