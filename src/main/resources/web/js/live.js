// Looks again every few seconds while somebody is at work, and only while the page is seen.
const live = document.getElementById("live");
const seconds = Number(live?.dataset.seconds);

async function look() {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) {
        return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById("live");
    if (!next) {
        return;
    }
    const open = new Set([...live.querySelectorAll("details[open]")].map((details) => details.id));
    const held = live.contains(document.activeElement);
    if (!held) {
        live.replaceChildren(...next.childNodes);
        live.querySelectorAll("details").forEach((details) => { details.open = open.has(details.id); });
        if (!(Number(next.dataset.seconds) > 0)) {
            clearInterval(timer);
        }
    }
}

let timer;
if (seconds > 0) {
    timer = setInterval(() => {
        if (document.visibilityState === "visible") {
            // A failed look is no news: the next one comes.
            look().catch(() => {});
        }
    }, seconds * 1000);
}
