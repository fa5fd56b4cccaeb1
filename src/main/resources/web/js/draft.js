import { draftKey } from "./draft-keys.js";

// Judging drafts by keyboard: each key presses what is on the page, so that all of it works without this module too.
const page = document.querySelector(".judging");
const letters = page.dataset.letterKeys !== "false";
const reasons = [...document.querySelectorAll("input[name=reason]")];
let leaving = false;

document.addEventListener("keydown", (event) => {
    const key = draftKey(event, letters);
    if (!key || leaving) {
        return;
    }
    const reason = reasons[Number(key) - 1];
    if (reason) {
        // A number is a reason while one is being chosen.
        if (reasons.includes(document.activeElement)) {
            event.preventDefault();
            reason.checked = true;
            reason.form.requestSubmit();
        }
        return;
    }
    const wanted = document.querySelector(`[data-key="${key}"]`);
    if (wanted) {
        event.preventDefault();
        press(wanted);
    }
});

function press(wanted) {
    if (wanted instanceof HTMLFormElement) {
        wanted.requestSubmit();
    } else if (wanted instanceof HTMLInputElement) {
        wanted.focus();
    } else {
        wanted.click();
    }
}

// A second press while the next page is on its way was meant for what stands here no more.
document.addEventListener("submit", () => {
    leaving = true;
});
window.addEventListener("pageshow", () => {
    leaving = false;
});
