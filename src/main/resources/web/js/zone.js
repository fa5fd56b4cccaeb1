// Tells the server this browser's time zone: a hidden field marked `data-zone` has it, and a choice within such a mark
// begins with it.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

for (const field of document.querySelectorAll("input[data-zone]")) {
    field.value = timeZone ?? "";
}
for (const choice of timeZone ? document.querySelectorAll("[data-zone] select") : []) {
    if (![...choice.options].some((option) => option.value === timeZone)) {
        choice.add(new Option(timeZone.replaceAll("_", " "), timeZone));
    }
    choice.value = timeZone;
}
