// Reads the typed words on standard input as the browser does, for TypedInTheBrowserTest: pairs of an answer and what
// was typed.
import { readFileSync } from "node:fs";
import { read as date } from "../../main/resources/web/js/marking/date.js";
import { read as number } from "../../main/resources/web/js/marking/number.js";
import { markText, normalise } from "../../main/resources/web/js/marking/text.js";

const pairs = JSON.parse(readFileSync(0, "utf8"));
const readings = pairs.map(([answer, typed]) => ({
    mark: markText({ text: answer, accept: [] }, typed),
    words: normalise(typed),
    date: written(date(typed)),
    number: decimal(number(typed, "hours")),
}));
console.log(JSON.stringify(readings));

function written(date) {
    return date ? `${date.precision} ${date.year}-${date.month}-${date.day}` : "";
}

function decimal(number) {
    return number ? `${number.units}E-${number.places}` : "";
}
