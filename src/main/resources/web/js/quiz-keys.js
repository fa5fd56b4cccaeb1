// 1 to 9 choose, Enter goes on, F flags: of the question in which the focus is, or the first in view.
const TYPED_IN = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select";
const PRESSED = "button, a[href], summary";

export function quizKeys(quiz, boxes, next) {
    const letters = quiz.dataset.letterKeys !== "false";
    document.addEventListener("keydown", (event) => {
        const wanted = quizKey(event, letters);
        const box = wanted && current(boxes);
        if (!wanted || (wanted.action !== "next" && !box)) {
            return;
        }
        if (wanted.action === "next" && next) {
            event.preventDefault();
            goOn(boxes, box, next);
        } else if (wanted.action === "choose") {
            const option = box.querySelectorAll("input[type=radio], input[type=checkbox]")[wanted.number - 1];
            option?.click();
            option?.focus();
        } else if (wanted.action === "flag") {
            box.querySelector("[data-flag]").click();
        }
    });
}

export function quizKey(event, letters) {
    const target = event.target;
    if (event.repeat || event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
        return null;
    }
    if (event.key === "Enter") {
        const isOwn = target.matches?.("textarea, select") || target.matches?.(PRESSED);
        return isOwn ? null : { action: "next" };
    }
    if (!letters || target.matches?.(TYPED_IN)) {
        return null;
    }
    if (/^[1-9]$/.test(event.key)) {
        return { action: "choose", number: Number(event.key) };
    }
    return event.key.toLowerCase() === "f" ? { action: "flag" } : null;
}

// From question to question where they stand on one page, else to the next page.
function goOn(boxes, box, next) {
    const following = boxes[boxes.indexOf(box) + 1];
    if (boxes.length < 2) {
        next.click();
    } else {
        const target = following?.querySelector("input:not([type=hidden], :disabled), select, textarea") ?? next;
        target.focus();
        (following ?? target).scrollIntoView({ block: "nearest" });
    }
}

function current(boxes) {
    return (
        boxes.find((box) => box.contains(document.activeElement)) ??
        boxes.find((box) => box.getBoundingClientRect().bottom > 80)
    );
}
