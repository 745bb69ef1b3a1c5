// Sorting a note with keys, and only what was heard about the topic that is chosen. The page works without this file.

const inField = (at) => at.closest("input, textarea, select") !== null;

class NoteLines extends HTMLElement {
  connectedCallback() {
    this.lines = [...this.querySelectorAll(".line")];
    this.classList.add("keyed");
    this.querySelector(".keys").hidden = false;
    document.addEventListener("keydown", (press) => this.pressed(press));
    this.addEventListener("focusin", (event) => (this.here = event.target.closest(".line") ?? this.here));
    this.addEventListener("change", (event) => event.target.name === "topic" && this.offer(event.target.form));
    for (const form of this.querySelectorAll("form[id^=learned]")) this.offer(form);
    const just = this.querySelector(".just");
    const on = () => setTimeout(() => this.go(this.after(just) ?? just));
    // The browser goes to the line of the address once the page is there; the next one is for afterwards.
    if (just) document.readyState === "complete" ? on() : addEventListener("load", on, { once: true });
  }

  // The next line that is still to sort.
  after(line) {
    return this.lines.slice(this.lines.indexOf(line) + 1).find((one) => !one.classList.contains("sorted"));
  }

  go(line) {
    line?.focus();
    line?.scrollIntoView({ block: "nearest" });
  }

  pressed(press) {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    const open = press.target.closest?.(".sorter[open]");
    if (press.key === "Escape" && open && this.contains(open)) {
      open.open = false;
      this.go(open.closest(".line"));
      return;
    }
    if (press.key === "Enter" && open && press.target.matches("textarea") && this.keeps(press)) {
      press.preventDefault();
      press.target.form.requestSubmit();
      return;
    }
    if (inField(press.target)) return;
    const inside = this.contains(press.target);
    const step = { j: 1, k: -1, ...(inside ? { ArrowDown: 1, ArrowUp: -1 } : {}) }[press.key];
    if (step) this.step(press, step);
    else if (/^[1-4]$/.test(press.key)) this.open(press, Number(press.key));
  }

  // Where the keys are told, Enter keeps the line, as the page says; with Shift it begins a new one.
  keeps(press) {
    return !press.shiftKey && !press.isComposing && this.querySelector(".keys").offsetParent !== null;
  }

  step(press, by) {
    const at = this.lines.indexOf(this.here);
    const to = this.here ? this.lines[at + by] : this.lines[0];
    if (!to) return;
    press.preventDefault();
    this.go(to);
  }

  open(press, number) {
    const line = this.here ?? this.lines.find((one) => !one.classList.contains("sorted")) ?? this.lines[0];
    const sorter = line.querySelectorAll(".sorter")[number - 1];
    press.preventDefault();
    const more = sorter.closest(".more");
    if (more) more.open = true;
    this.here = line;
    sorter.open = true;
    const field = sorter.querySelector("input:not([type=hidden]), textarea, select");
    field.focus();
    if (field.matches("textarea")) field.setSelectionRange(field.value.length, field.value.length);
    else if (field.matches("[type=text]")) field.select();
    sorter.scrollIntoView({ block: "nearest" });
  }

  // What was heard before about the chosen topic; about all of them while none is chosen.
  offer(form) {
    const heard = form.elements.other;
    if (!heard) return;
    heard.topics ??= [...heard.querySelectorAll("optgroup")];
    const topic = form.elements.topic?.value;
    const chosen = heard.value;
    heard.replaceChildren(heard.options[0], ...heard.topics.filter((group) => !topic || group.dataset.topic === topic));
    heard.value = chosen;
    if (heard.selectedIndex < 0) heard.selectedIndex = 0;
    form.querySelector(".heard").hidden = heard.options.length < 2;
  }
}
customElements.define("note-lines", NoteLines);
