import { citationOf } from "./citing.js";

// In the reader: selected words bring up links that make a card or a question of them, and fill the form of their
// paragraph where that is open.
const bar = document.querySelector(".making");
const links = [...bar.querySelectorAll("[data-make]")].map((link) => ({ link, plain: link.getAttribute("href") }));

// Pressing the link must not let go of the words.
bar.addEventListener("mousedown", (event) => event.preventDefault());

document.addEventListener("selectionchange", () => {
    const words = selected();
    bar.hidden = !words;
    if (!words) {
        return;
    }
    const citation = citationOf(words.text);
    for (const { link, plain } of links) {
        const address = new URL(plain, location.href);
        address.searchParams.set("paragraph", words.paragraph);
        for (const [part, value] of Object.entries(citation)) {
            if (value) {
                address.searchParams.set(part, value);
            }
        }
        link.setAttribute("href", address.pathname + address.search);
    }
    fill(words.paragraph, citation);
});

function fill(paragraph, citation) {
    const form = document.querySelector("[data-make-form]");
    if (form?.elements.paragraph.value === paragraph) {
        form.elements.from.value = citation.exact || citation.from;
        form.elements.to.value = citation.to;
    }
}

function selected() {
    const selection = document.getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) {
        return null;
    }
    const range = selection.getRangeAt(0);
    const start = paragraphOf(range.startContainer);
    if (!start || start !== paragraphOf(range.endContainer)) {
        return null;
    }
    // Between the words stand others: for the ear, in the margin, of notes, and the way back from a note.
    const words = range.cloneContents();
    words.querySelectorAll(".hidden-visually, .margin, .note-words, .way-back").forEach((other) => other.remove());
    const text = words.textContent.trim();
    return text ? { paragraph: start.id.slice(1), text } : null;
}

function paragraphOf(node) {
    return (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".text p[id^=p]");
}
