// A long text is read page by page. An address that names a paragraph behind the # alone leads to the first page: from
// there it goes to the page that has the paragraph.
function follow() {
    const [, paragraph] = /^#p([0-9]{1,6})$/.exec(location.hash) ?? [];
    const isAsked = new URLSearchParams(location.search).get("p") === paragraph;
    if (paragraph && !isAsked && !document.getElementById(`p${paragraph}`)) {
        location.replace(`${location.pathname}?p=${paragraph}${location.hash}`);
    }
}

follow();
addEventListener("hashchange", follow);
