const TYPED_IN = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";
const PRESSED = "button, a[href], summary, label, input[type=checkbox], input[type=radio]";
const LETTERS = { u: "undo", t: "text", n: "notNow", x: "setAside", r: "report", "?": "keys" };

// What a key asks for: { action, number }, or null where it belongs to the browser or to a field. Space and Enter on a
// button press that button, and nothing else.
export function actionOf(event, letterKeys) {
    const target = event.target;
    const inField = target.matches?.(TYPED_IN) ?? false;
    if (event.repeat || event.isComposing || event.defaultPrevented) {
        return null;
    }
    if (event.key === "Escape") {
        return { action: inField ? "leaveField" : "leave" };
    }
    if (event.ctrlKey || event.metaKey) {
        return isUndo(event) && (!inField || target.hasAttribute("data-untouched")) ? { action: "undo" } : null;
    }
    if (inField || event.altKey) {
        return null;
    }
    if (event.key === " " || event.key === "Enter") {
        return target.matches?.(PRESSED) ? null : { action: "go" };
    }
    return letterKeys ? character(event.key) : null;
}

// In a field that was written in, Ctrl+Z is the browser's.
function isUndo(event) {
    return event.key.toLowerCase() === "z" && !event.shiftKey && !event.altKey;
}

function character(key) {
    if (/^[1-9]$/.test(key)) {
        return { action: "number", number: Number(key) };
    }
    const action = LETTERS[key.toLowerCase()];
    return action ? { action } : null;
}
