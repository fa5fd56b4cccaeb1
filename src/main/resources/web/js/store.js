// Where answers wait until the server has them: one row per answer, kept apart by learner, since several may share a
// device. The change is on disk when put() is done.
const NAME = "lectern";
const ROWS = "outbox";

export async function openStore() {
    try {
        return new DeviceStore(await open());
    } catch {
        return new PageStore();
    }
}

class DeviceStore {
    lasts = true;

    constructor(database) {
        this.database = database;
    }

    put(entry) {
        return this.#change((rows) => rows.put(entry));
    }

    remove(learner, id) {
        return this.#change((rows) => rows.delete([learner, id]));
    }

    all(learner) {
        const range = IDBKeyRange.bound([learner], [learner, []]);
        const request = this.database.transaction(ROWS).objectStore(ROWS).getAll(range);
        return done(request, "onsuccess");
    }

    #change(work) {
        const transaction = this.database.transaction(ROWS, "readwrite", { durability: "strict" });
        work(transaction.objectStore(ROWS));
        return done(transaction, "oncomplete");
    }
}

// Without IndexedDB (some private windows): answers live as long as the page, and the page says so.
export class PageStore {
    lasts = false;
    #rows = new Map();

    async put(entry) {
        this.#rows.set(entry.learner + entry.id, entry);
    }

    async remove(learner, id) {
        this.#rows.delete(learner + id);
    }

    async all(learner) {
        return [...this.#rows.values()]
            .filter((entry) => entry.learner === learner)
            .sort((a, b) => (a.id < b.id ? -1 : 1));
    }
}

function open() {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(ROWS, { keyPath: ["learner", "id"] });
    return done(request, "onsuccess");
}

function done(work, success) {
    return new Promise((resolve, reject) => {
        work[success] = () => resolve(work.result);
        work.onerror = work.onabort = work.onblocked = () => reject(work.error ?? new Error("The browser keeps nothing"));
    });
}
