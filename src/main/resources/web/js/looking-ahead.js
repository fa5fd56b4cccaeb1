import { el } from "./dom.js";
import { levelOf, LEVELS, meanRecall, weakestOf } from "./forgetting.js";

// The page that forgets: a slider shows the text on any day of the year ahead. Without it links lead to some of them.
const FURTHEST = 365;

const section = document.querySelector(".horizon");
const text = JSON.parse(section.dataset.forgetting);
const today = section.dataset.today;
const said = section.querySelector("#ahead");
const links = [...section.querySelectorAll("[data-days]")];
const marks = [...document.querySelectorAll("mark[data-passages]")].map((mark) => ({
    mark,
    words: mark.querySelector(".hidden-visually"),
    suffix: /, the weakest of \d+ passages that overlap here/.exec(mark.textContent)?.[0] ?? "",
    passages: mark.dataset.passages.split(" ").map(Number),
}));
const legend = document.querySelector(".legend");

const slider = el("input", {
    type: "range",
    id: "days-ahead",
    min: 0,
    max: FURTHEST,
    value: links.find((link) => link.ariaCurrent)?.dataset.days ?? 0,
});
slider.addEventListener("input", () => show(Number(slider.value)));
section.append(el("label", { for: "days-ahead" }, "Days ahead"), slider);
for (const link of links) {
    link.addEventListener("click", (event) => {
        event.preventDefault();
        slider.value = link.dataset.days;
        show(Number(link.dataset.days));
    });
}

function show(days) {
    const levels = text.passages.map((passage) => levelOf(passage, text, days));
    for (const { mark, words, suffix, passages } of marks) {
        const level = weakestOf(passages.map((number) => levels[number]));
        mark.className = `mastery-${level.replace(" ", "-")}`;
        if (words) {
            words.textContent = ` (${level}${suffix})`;
        }
    }
    margins();
    counts(levels);
    said.textContent = days === 0 ? "What you remember today. Look ahead to see it fade." : sentence(days);
    slider.setAttribute("aria-valuetext", days === 0 ? "today" : dayInWords(days));
    for (const link of links) {
        link.ariaCurrent = Number(link.dataset.days) === days ? "true" : null;
    }
}

// The words beside each paragraph, as its marks now are.
function margins() {
    for (const margin of document.querySelectorAll(".margin .asked")) {
        const here = new Set(
            [...margin.closest("p").querySelectorAll("mark[data-passages]")].map((mark) => mark.className.slice("mastery-".length).replace("-", " ")),
        );
        const shown = LEVELS.filter((level) => here.has(level));
        margin.querySelectorAll(".level").forEach((old) => old.remove());
        margin.append(...shown.flatMap((level) => [el("span", { class: "level" }, level), " "]));
    }
}

function counts(levels) {
    const lines = LEVELS.filter((level) => levels.includes(level)).reverse();
    legend?.replaceChildren(
        ...lines.map((level) =>
            el("li", {}, el("span", { class: `mastery-${level.replace(" ", "-")}` }, level), " ",
                el("span", { class: "numbers" }, String(levels.filter((one) => one === level).length)))),
    );
}

function sentence(days) {
    const share = meanRecall(text, days);
    const percent = Math.round(100 * share);
    const shown = percent === 100 && share < 1 ? "over 99" : percent;
    return `On ${dayInWords(days)}, if you study nothing until then: about ${shown} % of its ${text.questions} questions recalled.`;
}

function dayInWords(days) {
    const day = new Date(`${today}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(day);
}
