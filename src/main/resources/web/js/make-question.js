import { citationOf } from "./citing.js";

// In the reader, for instructors: the link that makes a question takes the selected words with it.
const link = document.querySelector("[data-make]");
const plain = link.getAttribute("href");

document.addEventListener("selectionchange", () => {
    const words = selected();
    const address = new URL(plain, location.href);
    if (words) {
        address.searchParams.set("paragraph", words.paragraph);
        for (const [part, value] of Object.entries(citationOf(words.text))) {
            if (value) {
                address.searchParams.set(part, value);
            }
        }
    }
    link.setAttribute("href", address.pathname + address.search);
    link.textContent = words ? "Make a question on the selected words" : "Make a question";
});

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
    // Between the words stand others, for the ear and in the margin.
    const words = range.cloneContents();
    words.querySelectorAll(".hidden-visually, .margin").forEach((other) => other.remove());
    const text = words.textContent.trim();
    return text ? { paragraph: start.id.slice(1), text } : null;
}

function paragraphOf(node) {
    return (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".text p[id^=p]");
}
