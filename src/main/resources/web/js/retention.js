// While a desired retention is chosen: the row of the table that is next to it, and what lies between the rows.
const field = document.querySelector("#retention");
const table = document.querySelector("#costs");
const line = document.querySelector("#cost");
const rows = [...table.querySelectorAll("tbody tr")];
const figures = rows.map(({ dataset }) => [dataset.percent, dataset.minutes, dataset.known].map(Number));

function show() {
    const percent = Number(field.value);
    if (!field.validity.valid || field.value === "") {
        return;
    }
    const distances = figures.map(([other]) => Math.abs(other - percent));
    const nearest = distances.indexOf(Math.min(...distances));
    rows.forEach((row, index) => row.toggleAttribute("data-current", index === nearest));
    line.textContent = sentence(percent);
}

// Tenths of a minute matter as long as there are few.
const inWords = (minutes) => (minutes < 9.95 ? (Math.round(minutes * 10) / 10).toFixed(1) : String(Math.round(minutes)));

function sentence(percent) {
    const found = figures.findIndex(([other], index) => index > 0 && other >= percent);
    const [below, above] = figures.slice(found - 1, found + 1);
    const share = (percent - below[0]) / (above[0] - below[0]);
    const [minutes, known] = [1, 2].map((i) => below[i] + share * (above[i] - below[i]));
    const more = minutes > Number(table.dataset.set) ? ` That is more than the ${table.dataset.set} minutes you have set.` : "";
    return `${percent} per cent: about ${inWords(minutes)} minutes a day, and ${Math.round(known)} of 100 cards known at the end.${more}`;
}

field.addEventListener("input", show);
