// The order of a study session, as a value: each function gives a new session, so that undo is going back to the old one.
export const APART = 5;
const NOT_WAITED_FOR = 20 * 60_000;

// cards: as the pack gives them; time: see fit.
export function begin(cards, time = null) {
    const fitting = fit(cards, time);
    return { ahead: spread(fitting), total: fitting.length };
}

export function current(session) {
    return session.ahead[0];
}

// The current card was answered and will not come back today.
export function finish(session) {
    return { ...session, ahead: session.ahead.slice(1) };
}

// The current card comes back after at least five others, or at the end; where there is a choice, far from the cards
// that share a passage with it. Its next outcomes are those the server gives for the review.
export function bringBack(session, reviewId) {
    const [card, ...ahead] = session.ahead;
    const back = { ...card, after: reviewId };
    const first = Math.min(APART, ahead.length);
    let place = first;
    for (let at = first; at <= ahead.length; at++) {
        if (room(ahead, at, back) > room(ahead, place, back)) {
            place = at;
        }
    }
    return { ...session, ahead: [...ahead.slice(0, place), back, ...ahead.slice(place)] };
}

// "7 of 24": cards met so far with this one; a card that came back is no new one.
export function place(session) {
    const unmet = session.ahead.filter((card) => !card.after).length;
    const isBack = session.ahead[0]?.after !== undefined;
    return { number: session.total - unmet + (isBack ? 0 : 1), total: session.total, isBack };
}

// Short waits are not waited for; where the outcomes are not known yet, only Again and Hard are sure to return. What is
// due when the day turns is tomorrow's, however soon that is.
export function comesBack(rating, outcomes, now, dayEnds = Infinity) {
    if (rating === "again") {
        return true;
    }
    return outcomes ? isSoon(outcomes[rating], now) && Date.parse(outcomes[rating].due_at) < dayEnds : rating === "hard";
}

export function isSoon(outcome, now) {
    return Date.parse(outcome.due_at) - now < NOT_WAITED_FOR;
}

// The pack also holds what comes due soon, for days without the network. A card on its steps is not waited for, and one
// that a plan has chosen is not either.
export function dueAt(cards, now) {
    const isOnSteps = (card) => card.phase === "learning" || card.phase === "relearning";
    const isReady = (card) => card.planned || card.phase === "new" || (isOnSteps(card) && isSoon(card, now));
    return cards.filter((card) => isReady(card) || Date.parse(card.due_at) <= now);
}

// What fits the time: what a plan has chosen before the rest, and of the rest known cards before new ones, since what is
// forgotten costs more than what waits to be learnt.
// time: in seconds, what the session should take in all, a known card and a new one; null for all cards.
export function fit(cards, time) {
    if (!time) {
        return cards;
    }
    const isNew = (card) => card.phase === "new";
    const others = cards.filter((card) => !card.planned);
    const byWeight = [
        cards.filter((card) => card.planned),
        others.filter((card) => !isNew(card)),
        others.filter(isNew),
    ];
    const chosen = new Set();
    let left = time.all;
    for (const group of byWeight) {
        for (const card of group) {
            const cost = isNew(card) ? time.fresh : time.known;
            if (left < cost) {
                break;
            }
            left -= cost;
            chosen.add(card);
        }
    }
    return chosen.size > 0 ? cards.filter((card) => chosen.has(card)) : cards.slice(0, 1);
}

// The given order, except that cards which share a passage stand at least five others apart while that can be done.
// A passage with so many cards left that they need every place has precedence, or they would pile up at the end.
export function spread(cards) {
    const left = [...cards];
    const counts = new Map();
    cards.forEach((card) => count(counts, card, 1));
    const isPressing = (card) =>
        card.passages.some((passage) => {
            const sharing = counts.get(key(passage));
            return sharing > 1 && (sharing - 1) * (APART + 1) + 1 >= left.length;
        });
    const order = [];
    while (left.length > 0) {
        const fits = left.filter((card) => distance(order, order.length, card) > APART);
        const chosen = fits.find(isPressing) ?? fits[0] ?? farthest(left, order);
        left.splice(left.indexOf(chosen), 1);
        count(counts, chosen, -1);
        order.push(chosen);
    }
    return order;
}

function count(counts, card, by) {
    card.passages.map(key).forEach((passage) => counts.set(passage, (counts.get(passage) ?? 0) + by));
}

function farthest(left, order) {
    const far = (card) => distance(order, order.length, card);
    return left.reduce((best, card) => (far(card) > far(best) ? card : best));
}

// How far before `at` the nearest card stands that shares a passage; beyond five it does not matter.
function distance(order, at, card) {
    for (let back = 1; back <= APART && at - back >= 0; back++) {
        if (overlap(order[at - back], card)) {
            return back;
        }
    }
    return APART + 1;
}

// The same in both directions, for a card put in between.
function room(ahead, at, card) {
    const behind = ahead.slice(at, at + APART).findIndex((other) => overlap(other, card));
    return Math.min(distance(ahead, at, card), behind < 0 ? APART + 1 : behind + 1);
}

function overlap(one, other) {
    return one.passages.some((passage) => other.passages.some((its) => key(its) === key(passage)));
}

const key = (passage) => passage.href ?? `${passage.source} ${passage.label}`;
