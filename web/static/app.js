// Small comforts. Every page works without this file.

const typing = (at) => at.closest("input, textarea, select, [contenteditable]") !== null;

// A field with aria-keyshortcuts is reached by its key, a link opened, except while typing.
document.addEventListener("keydown", (press) => {
  if (press.key === "Escape") closeAll("details.menu[open], details.ways[open]");
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || typing(press.target)) return;
  const all = [...document.querySelectorAll(`[aria-keyshortcuts="${CSS.escape(press.key.toLowerCase())}"]`)];
  const field = all.find((one) => one.matches("input") && one.getClientRects().length), link = all.find((one) => one.matches("a"));
  if (!field && !link) return;
  press.preventDefault();
  if (field) field.select();
  else link.click();
});

// A menu closes when the person goes elsewhere, and by Escape, like the ways out of a card.
function closeAll(opened, except = null) {
  for (const menu of document.querySelectorAll(opened)) {
    if (menu !== except) {
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    }
  }
}
document.addEventListener("click", (press) => closeAll("details.menu[open]", press.target.closest("details.menu")));

// Whether something was typed or chosen that the server has not seen.
function touched(field) {
  if (field.type === "hidden") return false;
  if (field.options) {
    const given = [...field.options].findIndex((option) => option.defaultSelected);
    return !field.multiple && field.selectedIndex !== Math.max(given, 0);
  }
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  return field.defaultValue !== undefined && field.value !== field.defaultValue;
}
const dirty = () => [...document.forms].some((form) => [...form.elements].some(touched));

// A page left open shows what is true now, unless something on it would be lost.
let leftAt = null;
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    leftAt = Date.now();
    return;
  }
  const away = leftAt === null ? 0 : Date.now() - leftAt;
  if (away > 30_000 && !dirty() && !document.querySelector(".errors")) location.reload();
});

// A refused form begins with what is wrong, the page after a save with what was saved.
document.querySelector(".errors, .saved")?.focus();

// The zone is the browser's, until the person chooses another.
const zone = document.querySelector("select[data-browser-zone]");
if (zone && !touched(zone)) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Browsers go on using some old spellings: theirs of each of ours.
  const theirs = (name) => Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  const same = ({ value }) => { try { return value && theirs(value) === own; } catch { return false; } };
  const option = [...zone.options].find((one) => one.value === own) ?? [...zone.options].find(same);
  if (option) option.selected = option.defaultSelected = true;
}

// Back finds a form as it was left: what was typed and the key of its save stay with the page's place in the history.
const left = (form) => [...new FormData(form)].filter(([name, value]) => name !== "_csrf_token" && typeof value === "string");
const keep = (form) => history.replaceState({ ...history.state, [form.id]: left(form) }, "");
const waiting = new Map();
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.id || form.method !== "post") return;
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(keep, 250, form));
});
document.addEventListener("change", (event) => event.target.form?.id && event.target.form.method === "post" && keep(event.target.form));
document.addEventListener("submit", (event) => {
  if (event.target.id && event.target.method === "post") keep(event.target);
});
for (const [id, fields] of Object.entries(history.state ?? {})) {
  const form = document.getElementById(id);
  if (!(form instanceof HTMLFormElement) || !Array.isArray(fields)) continue;
  const typed = new Map();
  for (const [name, value] of fields) typed.set(name, [...(typed.get(name) ?? []), value]);
  for (const field of form.elements) {
    if (!field.name || field.name === "_csrf_token") continue;
    const was = typed.get(field.name);
    if (field.type === "checkbox" || field.type === "radio") field.checked = !!was?.includes(field.value);
    else if (was?.length && field.type !== "submit") field.value = was.shift();
  }
}
