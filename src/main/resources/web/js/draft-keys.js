const TYPED_IN = "input:not([type=radio], [type=checkbox], [type=submit]), textarea, select, [contenteditable]";
const CHOSEN_IN = "input[type=radio]";

// Which of the page's keys was pressed, or null where it belongs to the browser or to a field.
export function draftKey(event, letters) {
    const target = event.target;
    if (event.repeat || event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
        return null;
    }
    if (target.matches?.(TYPED_IN)) {
        return null;
    }
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
        return target.matches?.(CHOSEN_IN) ? null : event.key;
    }
    const key = event.key.toLowerCase();
    return letters && /^[areu1-5]$/.test(key) ? key : null;
}
