import { Refusal } from "./api.js";
import { byId, el } from "./dom.js";
import { actionOf } from "./keys.js";
import { outbox } from "./site.js";
import { Study } from "./studying.js";

const study = new Study(byId("study").dataset);
const actions = {
    go: () => study.go(),
    number: ({ number }) => study.number(number),
    undo: () => study.undo(),
    text: () => document.querySelector("#answer .see-in-text")?.click(),
    notNow: () => study.leaveOut("postponement", "Not now."),
    setAside: () => study.leaveOut("set-aside", "Set aside."),
    report: () => byId("tools").hidden || byId("report").click(),
    keys: () => byId("keys").showModal(),
    leave: () => location.assign("/"),
    leaveField: () => byId("question").focus(),
};

document.addEventListener("keydown", (event) => {
    const wanted = document.querySelector("dialog[open]") ? null : actionOf(event, study.letterKeys);
    if (wanted) {
        event.preventDefault();
        actions[wanted.action](wanted);
    }
});
byId("undo").addEventListener("click", actions.undo);
byId("not-now").addEventListener("click", actions.notNow);
byId("set-aside").addEventListener("click", actions.setAside);
byId("show-keys").addEventListener("click", actions.keys);
outbox.on("result", (result) => study.sitting?.heard(result));

byId("loading").hidden = false;
try {
    await study.load();
} catch (error) {
    explain(error);
}

function explain(error) {
    const isSignedOut = error instanceof Refusal && error.isSignedOut;
    const kept = "Answers not sent yet are kept on this device. ";
    const said = isSignedOut
        ? ["You are signed out. ", kept, el("a", { href: "/sign-in?to=/study" }, "Sign in")]
        : [`The cards could not be fetched: ${error.message}. `, kept];
    byId("loading").hidden = true;
    byId("failed").hidden = false;
    byId("failed").prepend(el("p", {}, ...said));
}
