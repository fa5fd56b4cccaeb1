// A form that came back refused: whoever sent it goes on at the first field with a problem.
const isSaid = (line) => !line.hidden && line.textContent.trim() !== "";
const problem = [...document.querySelectorAll("form .problem")].find(isSaid);

problem
    ?.closest(".field, fieldset, form")
    .querySelector("input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled)")
    ?.focus();
