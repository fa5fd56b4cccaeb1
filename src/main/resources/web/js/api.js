// The JSON interface of the server, with the session's cookie. Whatever is not a 2xx becomes a Refusal; status 0 says
// that no answer came at all, so that nobody knows whether the server acted.
const PATIENCE = 20_000;

export class Refusal extends Error {
    constructor(status, problem) {
        super(problem?.detail ?? problem?.title ?? (status ? `The server answered ${status}` : "No connection"));
        this.status = status;
        this.problem = problem;
    }

    get isSignedOut() {
        return this.status === 401;
    }

    // The same request may do better later: nothing was wrong with it.
    get isPassing() {
        return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
    }
}

export async function call(method, path, body) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
        const response = await fetch(path, {
            method,
            body: body === undefined ? undefined : JSON.stringify(body),
            headers: body === undefined ? { Accept: "application/json" } : JSON_BOTH_WAYS,
            credentials: "same-origin",
            cache: "no-store",
            signal: patience.signal,
        });
        const json = await read(response);
        if (!response.ok) {
            throw new Refusal(response.status, json);
        }
        return json;
    } catch (error) {
        throw error instanceof Refusal ? error : new Refusal(0);
    } finally {
        clearTimeout(timer);
    }
}

const JSON_BOTH_WAYS = { Accept: "application/json", "Content-Type": "application/json" };

async function read(response) {
    const text = await response.text();
    try {
        return text === "" ? null : JSON.parse(text);
    } catch {
        // A proxy's page in place of the server's answer
        throw new Refusal(response.ok ? 0 : response.status);
    }
}

// set: of one question set only
export const pack = (limit, set) =>
    call("GET", `/api/v1/pack?limit=${limit}${set ? `&question_set=${encodeURIComponent(set)}` : ""}`);

export const postReviews = (reviews) => call("POST", "/api/v1/reviews", { reviews });

export const passageMoves = (since) => call("GET", `/api/v1/passages/moves?since=${encodeURIComponent(since)}`);
