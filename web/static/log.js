// The quick log: comforts while naming people. The form works without this file.

// Someone known needs no company; Enter goes on to the next person instead of saving half a log.
customElements.define(
  "who-talked",
  class extends HTMLElement {
    connectedCallback() {
      this.who = this.querySelector("input[name=who]");
      this.company = this.querySelector(".who-company");
      this.known = new Set([...this.who.list.options].map((option) => this.key(option.value)));
      this.who.addEventListener("input", () => this.show());
      this.who.addEventListener("keydown", (press) => this.next(press));
      this.show();
    }

    key(name) {
      return name.trim().replace(/\s+/g, " ").toLowerCase();
    }

    show() {
      const name = this.key(this.who.value);
      const field = this.company.querySelector("input");
      const wrong = field.getAttribute("aria-invalid") === "true";
      this.company.hidden = !wrong && !field.value && (!name || this.known.has(name));
    }

    next(press) {
      if (press.key !== "Enter" || press.isComposing) return;
      press.preventDefault();
      if (!this.who.value.trim()) return;
      const all = [...document.querySelectorAll("who-talked")];
      const following = all[all.indexOf(this) + 1];
      if (!following) return;
      following.closest("details").open = true;
      following.who.focus();
    }
  },
);

// A tap on someone known says it all: on to the note. Keys stay where they are, to choose several.
customElements.define(
  "known-people",
  class extends HTMLElement {
    connectedCallback() {
      this.tapped = false;
      this.addEventListener("pointerdown", () => (this.tapped = true));
      this.addEventListener("keydown", () => (this.tapped = false));
      this.addEventListener("change", (choice) => this.tapped && choice.target.checked && this.goOn());
    }

    goOn() {
      const note = document.querySelector("[name=note]");
      note.focus();
      note.scrollIntoView({ block: "nearest" });
    }
  },
);
