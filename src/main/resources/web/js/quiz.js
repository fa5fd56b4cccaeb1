import { call } from "./api.js";
import { byId, el } from "./dom.js";
import { read, show } from "./quiz-fields.js";
import { quizKeys } from "./quiz-keys.js";
import { Saver, shelf } from "./quiz-saver.js";
import { startTimer } from "./quiz-timer.js";

// A running attempt: saves what is answered while it is answered. Everything else is plain forms and works without this.
const quiz = byId("quiz");
const path = `/api/v1/attempts/${quiz.dataset.attempt}`;
const saver = new Saver({
    shelf: shelf(safeStorage(), document.body.dataset.learner, quiz.dataset.attempt),
    send: (responses) => call("PUT", `${path}/responses`, { responses }),
    ask: () => call("GET", path),
});
const boxes = [...document.querySelectorAll(".quiz-question")];
const boxAt = (position) => boxes.find((box) => Number(box.dataset.position) === position);
const isOver = "over" in quiz.dataset;
const stays = el("p", { class: "problem", role: "alert" });
const savedBefore = byId("saved").textContent;
let late = false;

for (const box of boxes) {
    saver.knows(Number(box.dataset.position), Number(box.dataset.sequence));
    box.addEventListener("input", () => changed(box));
}
for (const [position, item] of saver.pending) {
    const box = boxAt(position);
    if (box && item.sequence !== undefined && !("checked" in box.dataset)) {
        show(box, item.response);
        markAnswered(position, item.response !== null);
    }
}
saver.on("change", sayState).on("result", heard);

function changed(box) {
    const response = read(box);
    if (response !== undefined) {
        saver.change(Number(box.dataset.position), response);
        markAnswered(Number(box.dataset.position), response !== null);
        clearProblem(box);
    }
}

// Another device has answered later: what it kept is shown.
function heard(result) {
    const box = boxAt(result.position);
    const hidden = box?.querySelector("input[type=hidden]");
    if (hidden) {
        hidden.value = String(result.sequence);
    }
    if (result.status === "late") {
        late = true;
    } else if (box && (result.status === "stale" || result.status === "checked")) {
        show(box, result.response ?? null);
        markAnswered(result.position, Boolean(result.response));
    } else if (box && (result.status === "refused" || result.status === "passed")) {
        problem(box, result.problem ?? "This question is behind you: the answer was not taken.");
    }
}

function sayState() {
    const line = byId("saved");
    line.classList.toggle("bad", saver.state === "waiting" || saver.state === "signed-out" || late);
    if (saver.state === "idle") {
        stays.remove();
    }
    if (saver.state === "signed-out") {
        line.replaceChildren("Signed out: answers are kept on this device. ", signIn());
    } else if (saver.state === "waiting") {
        line.textContent = "No connection: answers are kept on this device and sent again.";
    } else if (late) {
        line.textContent = "This came after the end: it is kept, and not marked.";
    } else if (saver.waits) {
        line.textContent = "Saving…";
    } else {
        line.textContent = saver.savedAt ? `Saved ${clockTime(new Date(saver.savedAt))}` : savedBefore;
    }
}

function signIn() {
    const to = encodeURIComponent(location.pathname + location.search);
    return el("a", { href: `/sign-in?to=${to}` }, "Sign in");
}

const clockTime = (date) => date.toTimeString().slice(0, 5);

function markAnswered(position, isSo) {
    mark(position, "answered", isSo);
    boxAt(position)?.querySelector("[data-clear]")?.toggleAttribute("hidden", !isSo);
    const count = byId("answered");
    if (count) {
        count.textContent = document.querySelectorAll(".quiz-steps [data-answered]").length;
    }
}

function mark(position, name, isSo) {
    const step = document.querySelector(`[data-step="${position}"]`);
    step?.toggleAttribute(`data-${name}`, isSo);
    const state = step?.querySelector(".state");
    if (state) {
        state.textContent = ("answered" in step.dataset ? ", answered" : ", no answer") + ("flagged" in step.dataset ? ", flagged" : "");
    }
}

function problem(box, text) {
    const line = box.querySelector(".problem");
    line.textContent = text;
    line.hidden = false;
}

function clearProblem(box) {
    const line = box.querySelector(".problem");
    line.textContent = "";
    line.hidden = true;
}

// A page is left only when the server has what was answered on it; without a connection one stays, and reads why.
document.addEventListener("submit", async (event) => {
    const { target: form, submitter } = event;
    if (!form.closest("#quiz") || form.dataset.ready) {
        return;
    }
    event.preventDefault();
    if (submitter?.dataset.flag) {
        toggleFlag(boxAt(Number(submitter.dataset.flag)), submitter);
    } else if (await saver.isHeard()) {
        form.dataset.ready = "true";
        form.requestSubmit(submitter);
        delete form.dataset.ready;
    } else {
        sayWhyOneStays(submitter?.closest(".buttons, .acts, .quiz-steps") ?? form.querySelector(".buttons"));
    }
});

function sayWhyOneStays(buttons) {
    const why =
        saver.state === "signed-out"
            ? ["You are signed out: you can go on and hand in when you have signed in. ", signIn()]
            : ["No connection: you can go on and hand in when it is back. What you answered is kept on this device."];
    stays.replaceChildren(...why);
    buttons.after(stays);
}

function toggleFlag(box, button) {
    const flagged = box.toggleAttribute("data-flagged");
    saver.flag(Number(box.dataset.position), flagged);
    button.firstChild.textContent = flagged ? "Take the flag away" : "Flag";
    mark(box.dataset.position, "flagged", flagged);
}

// Back from another tab or device: what is newer there is shown here.
async function refresh() {
    await saver.flush();
    if (saver.waits || isOver) {
        return;
    }
    const { state, responses } = await call("GET", path);
    if (state === "submitted") {
        location.assign(`/quiz/${quiz.dataset.attempt}`);
    }
    for (const kept of responses) {
        const box = boxAt(kept.position);
        const isNewer = kept.sequence > (saver.known.get(kept.position) ?? 0);
        if (box && isNewer && !saver.pending.has(kept.position)) {
            saver.knows(kept.position, kept.sequence);
            show(box, kept.response);
            box.querySelector("input[type=hidden]").value = String(kept.sequence);
        }
        markAnswered(kept.position, kept.response !== null);
    }
}

const quietly = (work) => work.catch(() => {});

window.addEventListener("online", () => saver.flush());
window.addEventListener("pageshow", (event) => event.persisted && quietly(refresh()));
document.addEventListener("visibilitychange", () =>
    document.visibilityState === "visible" ? quietly(refresh()) : saver.flush(),
);
if (saver.waits) {
    void saver.flush();
}
if (!isOver) {
    quizKeys(quiz, boxes, byId("next"));
    startTimer(byId("clock"), byId("time-left"), byId("time-said"), timeIsUp);
}

// What was answered in time goes first; then the server closes the attempt.
async function timeIsUp() {
    if (await saver.isHeard()) {
        const form = el("form", { method: "post", action: `/quiz/${quiz.dataset.attempt}/submission` });
        form.append(el("input", { type: "hidden", name: "sure", value: "true" }));
        document.body.append(form);
        form.submit();
    } else {
        window.addEventListener("online", timeIsUp, { once: true });
    }
}

function safeStorage() {
    try {
        return localStorage;
    } catch {
        return { getItem: () => null, setItem() {}, removeItem() {} };
    }
}
