import { call, postReviews } from "./api.js";
import { byId, el } from "./dom.js";
import { Outbox } from "./outbox.js";
import { openStore } from "./store.js";
import { plural } from "./words.js";

// On every page of somebody who is signed in: sends what waits, and says what is not sent yet. Short waits are the rule
// and are not worth a word.
const WORTH_A_WORD = 1_500;

const store = await openStore();
export const outbox = new Outbox(store, { reviews: postReviews, call }, document.body.dataset.learner);

let timer;
outbox.on("change", () => {
    clearTimeout(timer);
    timer = setTimeout(show, outbox.signedOut ? 0 : WORTH_A_WORD);
});

async function show() {
    const line = byId("unsent");
    const [waiting, refused] = [await outbox.waiting(), await outbox.refused()];
    const parts = [];
    if (waiting.length > 0) {
        parts.push(`${plural(waiting.length, "answer")} not sent yet${outbox.signedOut ? ". " : ""}`);
        if (outbox.signedOut) {
            const here = encodeURIComponent(location.pathname + location.search);
            parts.push(el("a", { href: `/sign-in?to=${here}` }, "Sign in to send"));
        }
    }
    if (refused.length > 0) {
        const text = `${plural(refused.length, "answer")} not accepted`;
        parts.push(el("button", { class: "plain", type: "button", onclick: () => explain(refused) }, text));
    }
    line.hidden = parts.length === 0;
    line.replaceChildren(...parts);
}

// A refused answer stays on the device until its learner has seen why.
function explain(refused) {
    const rows = refused.map((entry) =>
        el(
            "li",
            {},
            el("span", {}, `${entry.review?.question_id ?? entry.call?.path ?? "Undo"}: ${entry.problem}`),
            el("button", {
                class: "second",
                type: "button",
                onclick: async (event) => {
                    await outbox.dismiss(entry.id);
                    event.target.closest("li").remove();
                    close.focus();
                },
            }, "Remove"),
        ),
    );
    const close = el("button", { type: "button", onclick: (event) => event.target.closest("dialog").close() }, "Close");
    const dialog = el(
        "dialog",
        { "aria-labelledby": "refused-title" },
        el("h2", { id: "refused-title" }, "Not accepted by the server"),
        el("ul", { class: "rows" }, rows),
        close,
    );
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
}

for (const form of document.querySelectorAll("form[data-sign-out]")) {
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        await outbox.flush();
        const { length } = await outbox.waiting();
        const question = `${plural(length, "answer")} could not be sent yet. They stay on this device. Sign out all the same?`;
        if (length === 0 || confirm(question)) {
            form.submit();
        }
    });
}

window.addEventListener("online", () => outbox.flush());
document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
        void outbox.flush();
    }
});
void outbox.flush();
