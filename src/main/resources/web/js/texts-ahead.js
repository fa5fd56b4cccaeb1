import { el, partOf } from "./dom.js";

// The texts of an exam on a day ahead: a slider stops where the links lead to. Only the server makes plans, so what is
// shown at a stop is a part of the page behind its link.
const days = document.getElementById("day");
const links = [...days.querySelectorAll("a")];
const slider = el("input", {
    type: "range", id: "day-ahead", min: 0, max: links.length - 1, value: links.findIndex((link) => link.ariaCurrent),
});
let wanted;

slider.addEventListener("input", () => show(links[slider.valueAsNumber]));
links.forEach((link, stop) => link.addEventListener("click", (event) => {
    event.preventDefault();
    slider.value = stop;
    show(link);
}));
days.append(el("label", { for: slider.id }, "Day ahead"), slider);
tell();

function tell() {
    slider.setAttribute("aria-valuetext", links[slider.valueAsNumber].textContent);
}

async function show(link) {
    wanted = link;
    tell();
    const part = await partOf(link.href, "#futures");
    // Moved on while the page was on its way.
    if (wanted !== link) {
        return;
    }
    if (!part) {
        location.assign(link.href);
        return;
    }
    document.getElementById("futures").replaceWith(part);
    links.forEach((other) => (other.ariaCurrent = other === link ? "true" : null));
    history.replaceState(null, "", link.href);
}
