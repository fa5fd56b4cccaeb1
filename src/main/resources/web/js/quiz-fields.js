// The fields of a question as a response of the JSON interface, and back. An answer that is not whole yet is undefined:
// it is neither sent nor taken back.
const typed = (member) => ({
    read(box) {
        const text = field(box).value;
        return text.trim() === "" ? null : { [member]: text };
    },
    show(box, response) {
        field(box).value = response?.[member] ?? "";
    },
});

const kinds = {
    choice: {
        read(box) {
            const chosen = inputs(box).find((input) => input.checked);
            return chosen ? { option: chosen.value } : null;
        },
        show(box, response) {
            inputs(box).forEach((input) => (input.checked = input.value === response?.option));
        },
    },
    choices: {
        read(box) {
            const chosen = inputs(box).filter((input) => input.checked);
            return chosen.length > 0 ? { options: chosen.map((input) => input.value) } : null;
        },
        show(box, response) {
            inputs(box).forEach((input) => (input.checked = response?.options.includes(input.value) ?? false));
        },
    },
    "true-false": {
        read(box) {
            const chosen = inputs(box).find((input) => input.checked);
            return chosen ? { value: chosen.value === "true" } : null;
        },
        show(box, response) {
            inputs(box).forEach((input) => (input.checked = input.value === String(response?.value)));
        },
    },
    match: {
        read(box) {
            const pairs = selects(box).filter((select) => select.value).map((select) => [select.dataset.item, select.value]);
            return pairs.length > 0 ? { pairs } : null;
        },
        show(box, response) {
            const pairs = new Map(response?.pairs ?? []);
            selects(box).forEach((select) => (select.value = pairs.get(select.dataset.item) ?? ""));
        },
    },
    order: {
        read(box) {
            const all = selects(box);
            const given = all.filter((select) => select.value);
            if (given.length === 0) {
                return null;
            }
            const isWhole = new Set(given.map((select) => select.value)).size === all.length;
            const byPlace = [...given].sort((a, b) => Number(a.value) - Number(b.value));
            return isWhole ? { order: byPlace.map((select) => select.dataset.item) } : undefined;
        },
        show(box, response) {
            const order = response?.order ?? [];
            selects(box).forEach((select) => {
                const at = order.indexOf(select.dataset.item);
                select.value = at < 0 ? "" : String(at + 1);
            });
        },
    },
    text: typed("text"),
    long: typed("text"),
    date: typed("date"),
    number: typed("number"),
};

export const read = (box) => kinds[box.dataset.kind].read(box);

export const show = (box, response) => kinds[box.dataset.kind].show(box, response);

const inputs = (box) => [...box.querySelectorAll("input[type=radio], input[type=checkbox]")];
const selects = (box) => [...box.querySelectorAll("select")];
const field = (box) => box.querySelector("textarea, input:not([type=hidden])");
