// The time that is left, by the server's clock. It is said aloud twice, five minutes and one minute before the end.
const SAID = [
    [300_000, "Five minutes left."],
    [60_000, "One minute left."],
];
const HIDDEN = "lectern.clock-hidden";

export function startTimer(clock, shown, said, timeIsUp) {
    if (!clock) {
        return;
    }
    const ahead = Date.now() - Number(clock.dataset.now);
    const left = () => Number(clock.dataset.deadline) - (Date.now() - ahead);
    let before = Infinity;
    const tick = () => {
        const now = left();
        shown.textContent = inWords(now);
        clock.classList.toggle("short", now < 300_000);
        for (const [at, words] of SAID) {
            if (before > at && now <= at && now > at - 30_000) {
                said.textContent = words;
            }
        }
        before = now;
        if (now <= 0) {
            clearInterval(timer);
            timeIsUp();
        }
    };
    const timer = setInterval(tick, 1_000);
    keepHidden(clock);
    tick();
}

export function inWords(milliseconds) {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1_000));
    if (seconds < 600) {
        return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }
    const minutes = Math.ceil(seconds / 60);
    return minutes < 120 ? `${minutes} minutes` : minutes < 2_880 ? `${Math.floor(minutes / 60)} hours` : `${Math.floor(minutes / 1_440)} days`;
}

// Whoever is disturbed by it hides it, on this device for good.
function keepHidden(clock) {
    try {
        clock.open = localStorage.getItem(HIDDEN) !== "true";
        clock.addEventListener("toggle", () => localStorage.setItem(HIDDEN, String(!clock.open)));
    } catch {
        // Then it is open on each page.
    }
}
