// el("p", { class: "quiet" }, "text", node): text stays text; only `html` takes markup, and only what the server has
// sanitised (the pack's fields that end in html).
export function el(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name === "html") {
            node.innerHTML = value;
        } else if (name === "onclick" || name === "onsubmit" || name === "onchange") {
            node.addEventListener(name.slice(2), value);
        } else if (value !== false && value !== undefined && value !== null) {
            node.setAttribute(name, value === true ? "" : value);
        }
    }
    node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
    return node;
}

export function plain(html) {
    const box = document.createElement("template");
    box.innerHTML = html;
    return box.content.textContent.trim();
}

export const byId = (id) => document.getElementById(id);

// For the ear only
export const unseen = (text) => el("span", { class: "hidden-visually" }, text);

// A part of another page of this server; null where that cannot be had.
export async function partOf(href, selector) {
    const answer = await fetch(href).catch(() => null);
    return answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(selector) : null;
}
