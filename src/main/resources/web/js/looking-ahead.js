import { el, partOf } from "./dom.js";
import { levelOf, LEVELS, meanRecall, weakestOf } from "./forgetting.js";

// The page that forgets: a slider shows the text on any day of the year ahead. Without it links lead to some of them.
const marks = [...document.querySelectorAll("mark[data-passages]")].map((mark) => ({
    mark,
    words: mark.querySelector(".hidden-visually"),
    suffix: /, the weakest of \d+ passages that overlap here/.exec(mark.textContent)?.[0] ?? "",
    passages: mark.dataset.passages.split(" ").map(Number),
}));
const legend = document.querySelector(".legend");

const section = document.querySelector(".horizon");
begin(section, Number(section.querySelector("[data-days][aria-current]").dataset.days));

// A section of the page, for one of the two futures.
function begin(section, first) {
    const text = JSON.parse(section.dataset.forgetting);
    const said = section.querySelector("#ahead");
    const links = [...section.querySelectorAll("[data-days]")];
    const furthest = Math.max(...links.map((link) => Number(link.dataset.days)));
    const slider = el("input", { type: "range", id: "days-ahead", min: 0, max: furthest, value: first });
    slider.addEventListener("input", () => show(Number(slider.value)));
    section.append(el("label", { for: "days-ahead" }, "Days ahead"), slider);
    for (const link of links) {
        link.addEventListener("click", (event) => {
            event.preventDefault();
            slider.value = link.dataset.days;
            show(Number(link.dataset.days));
        });
    }
    for (const link of section.querySelectorAll("[data-future]")) {
        link.addEventListener("click", (event) => {
            event.preventDefault();
            turn(section, link, Number(slider.value));
        });
    }

    function show(days) {
        const levels = text.passages.map((passage) => levelOf(passage, text, days));
        colour(levels);
        margins();
        counts(levels);
        said.textContent = days === 0 ? today(section) : sentence(section, text, days);
        slider.setAttribute("aria-valuetext", days === 0 ? "today" : dayInWords(section, days));
        for (const link of links) {
            link.ariaCurrent = Number(link.dataset.days) === days ? "true" : null;
        }
    }

    return show;
}

// To the other future, on the same day: only the server makes plans.
async function turn(section, link, days) {
    const other = await partOf(link.href, ".horizon");
    if (!other) {
        location.assign(link.href);
        return;
    }
    section.replaceWith(other);
    begin(other, days)(days);
    other.querySelector("[data-future][aria-current]").focus();
    history.replaceState(null, "", link.href);
}

function colour(levels) {
    for (const { mark, words, suffix, passages } of marks) {
        const level = weakestOf(passages.map((number) => levels[number]));
        mark.className = `mastery-${level.replace(" ", "-")}`;
        if (words) {
            words.textContent = ` (${level}${suffix})`;
        }
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

function today({ dataset }) {
    return `What you remember today. Look ahead to see ${"follows" in dataset ? "what the plan makes of it" : "it fade"}.`;
}

function sentence(section, text, days) {
    const share = meanRecall(text, days);
    const percent = Math.round(100 * share);
    const shown = percent === 100 && share < 1 ? "over 99" : percent;
    const until = "follows" in section.dataset ? "follow the plan" : "study nothing until then";
    const asked = `${text.questions.toLocaleString("en")} question${text.questions === 1 ? "" : "s"}`;
    return `On ${dayInWords(section, days)}, if you ${until}: ${shown} % of its ${asked} recalled on average.`;
}

function dayInWords({ dataset }, days) {
    const day = new Date(`${dataset.today}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(day);
}
