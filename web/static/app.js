// Small comforts. Every page works without this file.

const typing = (at) => at.closest("input, textarea, select, [contenteditable]") !== null;

// A link with aria-keyshortcuts is opened by its key, except while typing.
document.addEventListener("keydown", (press) => {
  if (press.key === "Escape") closeMenus(null);
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || typing(press.target)) return;
  const link = document.querySelector(`a[aria-keyshortcuts="${CSS.escape(press.key.toLowerCase())}"]`);
  if (link) {
    press.preventDefault();
    link.click();
  }
});

// A menu closes when the person goes elsewhere.
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu !== except) {
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    }
  }
}
document.addEventListener("click", (press) => closeMenus(press.target.closest("details.menu")));

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

// A refused form begins with what is wrong.
document.querySelector(".errors")?.focus();

// The zone is the browser's, until the person chooses another.
const zone = document.querySelector("select[data-browser-zone]");
if (zone && !touched(zone)) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const option = [...zone.options].find((one) => one.value === own);
  if (option) option.selected = option.defaultSelected = true;
}
