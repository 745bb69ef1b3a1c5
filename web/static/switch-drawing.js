// The first page: the picture of the switch follows what is typed. The form works without this file.

customElements.define(
  "switch-drawing",
  class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.svg = this.querySelector("svg.map");
      const words = this.svg.querySelectorAll("text:not(.strong)");
      [this.knownIndustry, this.newIndustry, this.knownRole, this.newRole] = words;
      this.plain = [...words].map((word) => word.textContent);
      this.aim = this.svg.querySelector(".map-aim");
      this.aimWord = this.svg.querySelectorAll("text.strong")[1];
      this.ways = this.svg.querySelectorAll(".map-way");
      this.saying = this.querySelector("[data-says]");
      this.first = this.saying.textContent;
      this.form.addEventListener("input", () => this.draw());
      addEventListener("pageshow", () => this.draw());
      this.draw();
    }

    said(name) {
      return (this.form.elements[name].value || "").trim();
    }

    // true: new, false: known, null: not said yet. The same word is never new.
    isNew(what) {
      const [now, then] = [this.said(`background_${what}`), this.said(`target_${what}`)];
      if (now && now.toLowerCase() === then.toLowerCase()) return false;
      return { yes: true, no: false }[this.said(`new_${what}`)] ?? null;
    }

    draw() {
      const role = this.isNew("role");
      const industry = this.isNew("industry");
      this.label(this.knownIndustry, 0, this.said("background_industry"));
      this.label(this.newIndustry, 1, industry === false ? "" : this.said("target_industry"));
      this.label(this.knownRole, 2, this.said("background_role"));
      this.label(this.newRole, 3, role === false ? "" : this.said("target_role"));
      const x = industry === false ? 0 : 148;
      const y = role === false ? 148 : 0;
      const move = `translate(${x - 148} ${y})`;
      this.aim.setAttribute("transform", move);
      this.aimWord.setAttribute("transform", move);
      const open = role !== false && industry !== false;
      for (const way of this.ways) way.setAttribute("visibility", open ? "visible" : "hidden");
      this.querySelector("[data-both]").hidden = !(role && industry);
      this.saying.textContent = this.sentence(role, industry);
    }

    label(word, index, text) {
      const short = text.length > 18 ? `${text.slice(0, 17)}…` : text;
      word.textContent = short || this.plain[index];
    }

    sentence(role, industry) {
      if (role === null || industry === null) return this.first;
      if (role && industry) return "Two switches: a new role and a new industry.";
      if (role) return "One switch: a new role, in an industry you know.";
      if (industry) return "One switch: a new industry, in a role you know.";
      return "No switch: you know the role and the industry.";
    }
  },
);
