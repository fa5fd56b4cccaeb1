import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const RESOURCES = fileURLToPath(new URL("../../main/resources/", import.meta.url));
const WEB = join(RESOURCES, "web");
const read = (path) => readFileSync(join(RESOURCES, path), "utf8");
const layout = read("templates/web/layout.html");
const page = read("templates/study/study.html");

// Every module that one reaches from here.
function reached(module, found = new Set()) {
    if (!found.has(module)) {
        found.add(module);
        const source = readFileSync(join(WEB, module), "utf8");
        for (const [, path] of source.matchAll(/^(?:import|export) .*?from "(\..*?)";$/gms)) {
            reached(normalize(join(dirname(module), path)), found);
        }
    }
    return found;
}

const assets = (html, kind) => [...html.matchAll(new RegExp(`${kind}[^>]*?web:asset\\('(.*?)'\\)`, "g"))].map(([, path]) => path);

test("asks for every module at once, and for none that is not used", () => {
    const needed = [...reached("js/study.js")].filter((module) => module !== "js/study.js").sort();
    assert.deepEqual(assets(page, "modulepreload").sort(), needed);
});

test("has no module that no page reaches", () => {
    const all = readdirSync(join(WEB, "js"), { recursive: true }).filter((file) => file.endsWith(".js")).map((file) => `js/${file}`);
    const templates = readdirSync(join(RESOURCES, "templates"), { recursive: true }).filter((file) => file.endsWith(".html"));
    const entries = templates.flatMap((file) => assets(read(`templates/${file}`), "<script"));
    const used = new Set(entries.flatMap((entry) => [...reached(entry)]));
    assert.deepEqual(all.filter((module) => !used.has(module)), []);
});

test("weighs at most 60 KB over the wire, fonts aside", () => {
    const styles = [...assets(layout, "stylesheet"), ...assets(page, "stylesheet")];
    const files = [...styles, ...reached("js/study.js")];
    const sizes = files.map((file) => gzipSync(readFileSync(join(WEB, file)), { level: 6 }).length);
    const html = gzipSync(layout + page + read("templates/web/keys.html")).length;
    const total = sizes.reduce((sum, size) => sum + size, html);
    assert.ok(styles.length >= 8 && total > 20_000 && total <= 60_000, `${total} bytes`);
});

test("names in its style sheets only files that are there", () => {
    for (const file of readdirSync(join(WEB, "css"))) {
        for (const [, path] of readFileSync(join(WEB, "css", file), "utf8").matchAll(/url\("(.*?)"\)/g)) {
            assert.ok(existsSync(join(WEB, "css", path)), `${file}: ${path}`);
        }
    }
});

test("uses logical properties only, so that pages may run from right to left", () => {
    const physical = /^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|(?:float|clear)\s*:\s*(?:left|right)\b.*)\s*[:;]/m;
    for (const file of readdirSync(join(WEB, "css"))) {
        assert.doesNotMatch(readFileSync(join(WEB, "css", file), "utf8"), physical, file);
    }
});
